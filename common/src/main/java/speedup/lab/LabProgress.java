package speedup.lab;

/** Is told how far a lab has come. */
@FunctionalInterface
public interface LabProgress {

    /** Tells nobody. */
    LabProgress NONE = (what, part) -> {};

    /**
     * Something is being measured.
     *
     * @param what it is, in a few words
     * @param part how much of it is done, from 0 to 1
     */
    void reached(String what, double part);
}
