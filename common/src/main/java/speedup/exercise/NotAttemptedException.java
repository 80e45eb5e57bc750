package speedup.exercise;

/** Thrown by a skeleton that nobody has filled in yet. */
public final class NotAttemptedException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    public NotAttemptedException() {
        super("Not attempted yet: replace the line that throws this by your answer");
    }
}
