package speedup.threads.labs;

/**
 * One of several things whose times are compared.
 *
 * @param name for the progress line
 * @param work does the work once
 */
record Contender(String name, Work work) {

    /** Work that may wait for threads. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }
}
