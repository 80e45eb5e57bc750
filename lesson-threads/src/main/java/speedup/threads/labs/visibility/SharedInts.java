package speedup.threads.labs.visibility;

import java.util.Arrays;

/** What the two threads of a program share, and what they have read. Each index is a run of its own. */
@SuppressWarnings("ArrayRecordComponent") // the arrays are what threads write to; never compared
record SharedInts(int[] x, int[] y, int[] first, int[] second) {

    static SharedInts ofLength(int length) {
        return new SharedInts(new int[length], new int[length], new int[length], new int[length]);
    }

    /** The fields are 0 again. What was read is written anew by each run. */
    void clear() {
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
    }
}
