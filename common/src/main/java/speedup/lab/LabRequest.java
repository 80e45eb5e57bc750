package speedup.lab;

import java.time.Duration;

/**
 * What to measure.
 *
 * @param size in the lab's own unit, within {@link Lab#sizes()}
 * @param threads with how many threads
 * @param cores how many cores this process may use; at least 1
 * @param time about how long to measure; a lab takes a few rounds at least, however long they last
 */
public record LabRequest(int size, ThreadRange threads, int cores, Duration time) {

    public LabRequest {
        if (cores < 1) {
            throw new IllegalArgumentException("there is at least 1 core, not " + cores);
        }
    }
}
