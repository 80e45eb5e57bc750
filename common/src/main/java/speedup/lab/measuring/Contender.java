package speedup.lab.measuring;

/**
 * One of several things whose times are compared.
 *
 * @param name for the progress line
 * @param before is run before each sample and not timed
 * @param work does the work once
 */
public record Contender(String name, Work before, Work work) {

    /** Work that may wait for threads. */
    @FunctionalInterface
    public interface Work {

        /** Works. */
        void run() throws InterruptedException;
    }

    /** A contender for which nothing has to be made ready. */
    public Contender(String name, Work work) {
        this(name, () -> {}, work);
    }
}
