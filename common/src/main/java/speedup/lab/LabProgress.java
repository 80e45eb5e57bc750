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

    /**
     * The progress of a part of a lab, which counts from 0 to 1 in its own terms.
     *
     * @param from where the part begins in the whole, from 0 to 1
     * @param to where it ends
     */
    default LabProgress between(double from, double to) {
        return (what, part) -> reached(what, from + part * (to - from));
    }
}
