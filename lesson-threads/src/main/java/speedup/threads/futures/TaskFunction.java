package speedup.threads.futures;

/** What a task computes. */
@FunctionalInterface
interface TaskFunction {

    /** The task's result, from those that it needs. */
    long apply(long[] results);
}
