package speedup.grader.intake.archive;

/** An archive is not taken. The message is for whoever packed it: the thing, the rule, the way out. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
