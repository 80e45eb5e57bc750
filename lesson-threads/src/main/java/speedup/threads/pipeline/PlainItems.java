package speedup.threads.pipeline;

import java.util.Arrays;
import java.util.OptionalLong;

/** A source of given items, and a sink that keeps results, of which one too many shows. */
final class PlainItems {

    private final long[] items;
    private final long[] results;
    private int given;
    private int taken;

    PlainItems(long[] items) {
        this.items = items;
        results = new long[items.length + 1];
    }

    /** The source: its next item. */
    OptionalLong next() {
        return given < items.length ? OptionalLong.of(items[given++]) : OptionalLong.empty();
    }

    /** The sink: takes the next result. */
    void accept(long result) {
        if (taken < results.length) {
            results[taken++] = result;
        }
    }

    /** What the sink was given; at most one more than there are items. */
    long[] results() {
        return Arrays.copyOf(results, taken);
    }
}
