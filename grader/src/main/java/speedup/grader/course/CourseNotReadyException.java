package speedup.grader.course;

/** The course cannot be graded with as it is on disk. The message is for whoever runs the grader, and says what to do. */
public final class CourseNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CourseNotReadyException(String message) {
        super(message);
    }
}
