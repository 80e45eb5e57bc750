package speedup.threads.labs.lostupdates;

/** A number that several threads raise at the same time. */
interface SharedCounter {

    /**
     * Adds 1, step by step.
     *
     * @param times how often, at least 0
     */
    void raise(int times);

    /** What it has come to. Only when all threads are done, by something that lets the caller see what they did. */
    long value();
}
