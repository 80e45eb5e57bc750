package speedup.grader.judge;

/** Carries a problem from where it is noticed to the session, where it becomes a value. */
final class AnswerFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    AnswerFailed(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
