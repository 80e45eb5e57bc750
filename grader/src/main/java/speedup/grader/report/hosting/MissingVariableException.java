package speedup.grader.report.hosting;

/** A platform has not set a variable as it has to be. The message names it and says what it is for. */
public final class MissingVariableException extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingVariableException(String message) {
        super(message);
    }
}
