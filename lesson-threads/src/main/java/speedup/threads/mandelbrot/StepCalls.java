package speedup.threads.mandelbrot;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** How often {@link View#steps} was called for the pixels of each row: a row that is drawn twice looks no different. */
public final class StepCalls {

    /** Counts nothing, where a count would cost time that is measured. */
    static final StepCalls UNCOUNTED = new StepCalls(0);

    private final AtomicIntegerArray ofRow;

    StepCalls(int rows) {
        ofRow = new AtomicIntegerArray(rows);
    }

    void add(int row) {
        if (row >= 0 && row < ofRow.length()) {
            ofRow.incrementAndGet(row);
        }
    }

    /** The calls for each row so far; empty if nobody counts. */
    int[] ofEachRow() {
        return IntStream.range(0, ofRow.length()).map(ofRow::get).toArray();
    }
}
