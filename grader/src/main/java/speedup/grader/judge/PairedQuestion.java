package speedup.grader.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import speedup.grader.judge.Respondent.Answered;
import speedup.grader.sandbox.Priority;

/** Asks the baseline, and then the answer, the same question. */
final class PairedQuestion {

    private final Respondent baseline;
    private final Priority priority;
    private final RealTimePace pace;

    PairedQuestion(Respondent baseline, Priority priority) {
        this.baseline = baseline;
        this.priority = priority;
        this.pace = new RealTimePace(priority);
    }

    /**
     * What both gave, and what it cost them.
     *
     * @param expected the baseline's answer
     * @param actual the other one
     */
    record Answers(Answered expected, Answered actual) {}

    /** Asks both; the times say nothing. */
    Answers ask(Respondent asked, ByteBuffer question) throws IOException, AnswerFailed {
        Answered expected = askBaseline(question);
        return new Answers(expected, asked.answer(question, Settling.AWAKE, mostBytes(expected)));
    }

    /** Asks both before the machine's other programs; the judge, which has to stop them, goes before them in turn. */
    Answers askTimed(Respondent asked, ByteBuffer question) throws IOException, AnswerFailed {
        Priority.Lead lead = priority.lead();
        try {
            pace.begin();
            baseline.prioritise();
            Answered expected = askBaseline(question);
            pace.rest();
            pace.begin();
            asked.prioritise();
            return new Answers(expected, asked.answer(question, Settling.HEAVY, mostBytes(expected)));
        } finally {
            lead.close();
            pace.rest();
        }
    }

    private static int mostBytes(Answered expected) {
        return Comparison.mostBytes(expected.bytes().remaining());
    }

    private Answered askBaseline(ByteBuffer question) throws IOException {
        try {
            // It works on one thread, and what counts of it is CPU time.
            return baseline.answer(question, Settling.AWAKE, Integer.MAX_VALUE);
        } catch (AnswerFailed e) {
            throw baselineFailed(e);
        }
    }

    /** A fault of the grader's own. */
    static IOException baselineFailed(AnswerFailed e) {
        return new IOException("The grader's own baseline failed: " + e.getMessage(), e);
    }
}
