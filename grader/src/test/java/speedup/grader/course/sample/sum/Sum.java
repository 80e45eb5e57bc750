package speedup.grader.course.sample.sum;

/** What an answer implements. */
public interface Sum {

    long[] sum(long[] values);

    /** A nested class that an answer must not replace. */
    record Part(int from, int to) {}
}
