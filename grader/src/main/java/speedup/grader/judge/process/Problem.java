package speedup.grader.judge.process;

/**
 * Why there is no right answer to a question.
 *
 * @param kind what happened
 * @param text one or two sentences for the learner
 * @param details what else there is to show, such as a stack trace; untrusted, possibly empty
 */
public record Problem(Kind kind, String text, String details) {

    /** What can go wrong with an answer. */
    public enum Kind {
        /** The skeleton is not filled in. */
        NOT_ATTEMPTED,
        /** The output is wrong, or is none. */
        WRONG,
        /** The answer threw. */
        THREW,
        /** The answer's process ended. */
        ENDED,
        /** No answer in time. */
        TIMED_OUT,
        /** No answer in time, because the machine was busy with other things. */
        MACHINE_BUSY,
        /** It did what an answer must not do. */
        BROKE_RULE
    }

    /** A problem with nothing more to show. */
    static Problem of(Kind kind, String text) {
        return new Problem(kind, text, "");
    }
}
