package speedup.grader.course.sample.sum;

import java.util.Arrays;

/** The serial version. */
public final class SerialSum implements Sum {

    @Override
    public long[] sum(long[] values) {
        return new long[] {Arrays.stream(values).sum()};
    }
}
