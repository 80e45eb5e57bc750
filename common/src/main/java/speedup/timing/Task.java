package speedup.timing;

/** Work to be timed. It is called many times, so it has to do the same work each time. */
@FunctionalInterface
public interface Task {

    /**
     * Does the work once.
     *
     * <p>Read the inputs from fields or arrays, not from constants: what a compiler knows beforehand it
     * computes beforehand.
     *
     * @param sink takes the result; a result that goes nowhere need not be computed
     */
    void run(Sink sink);
}
