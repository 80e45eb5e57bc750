package speedup.lab;

/**
 * What to measure.
 *
 * @param size in the lab's own unit, within {@link Lab#sizes()}
 * @param threads with how many threads
 * @param cores how many cores this process may use; at least 1
 */
public record LabRequest(int size, ThreadRange threads, int cores) {

    public LabRequest {
        if (cores < 1) {
            throw new IllegalArgumentException("there is at least 1 core, not " + cores);
        }
    }
}
