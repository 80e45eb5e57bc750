package speedup.grader.course;

/** A jar cannot be used as a lesson. The message names the jar and the rule, and says what to do. */
public final class LessonJarException extends Exception {

    private static final long serialVersionUID = 1L;

    public LessonJarException(String message) {
        super(message);
    }

    LessonJarException(String message, Throwable cause) {
        super(message, cause);
    }
}
