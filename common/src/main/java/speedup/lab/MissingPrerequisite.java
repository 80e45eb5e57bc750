package speedup.lab;

/** The machine lacks something that a lab needs. The message says what, and how to get it. */
public final class MissingPrerequisite extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingPrerequisite(String message) {
        super(message);
    }

    public MissingPrerequisite(String message, Throwable cause) {
        super(message, cause);
    }
}
