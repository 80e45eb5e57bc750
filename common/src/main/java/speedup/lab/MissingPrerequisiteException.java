package speedup.lab;

/** The machine lacks something that a lab needs. The message says what, and how to get it. */
public final class MissingPrerequisiteException extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingPrerequisiteException(String message) {
        super(message);
    }

    public MissingPrerequisiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
