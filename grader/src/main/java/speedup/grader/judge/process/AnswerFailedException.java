package speedup.grader.judge.process;

/** Carries a problem from where it is noticed to the session, where it becomes a value. */
public final class AnswerFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    AnswerFailedException(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    /** What is wrong with the answer. */
    public Problem problem() {
        return problem;
    }
}
