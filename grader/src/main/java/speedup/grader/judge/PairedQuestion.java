package speedup.grader.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import speedup.grader.judge.AnswerProcess.Answered;
import speedup.grader.sandbox.kernel.Priority;

/** Asks the baseline, and then the answer, the same question. */
final class PairedQuestion {

    private final AnswerProcess baseline;
    private final Priority priority;
    private final RealTimePace pace;

    PairedQuestion(AnswerProcess baseline, Priority priority) {
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
    Answers ask(AnswerProcess asked, ByteBuffer question) throws IOException, AnswerFailedException {
        Answered expected = askBaseline(question);
        return new Answers(expected, asked.answer(question, ThawDelay.AWAKE, mostBytes(expected)));
    }

    /** Asks both before the machine's other programs; the judge, which has to stop them, goes before them in turn. */
    Answers askTimed(AnswerProcess asked, ByteBuffer question) throws IOException, AnswerFailedException {
        Priority.Lead lead = priority.lead();
        try {
            pace.begin();
            baseline.prioritise();
            Answered expected = askBaseline(question);
            pace.rest();
            pace.begin();
            asked.prioritise();
            return new Answers(expected, asked.answer(question, ThawDelay.HEAVY, mostBytes(expected)));
        } finally {
            lead.close();
            pace.rest();
        }
    }

    private static int mostBytes(Answered expected) {
        return Checker.mostBytes(expected.bytes().remaining());
    }

    private Answered askBaseline(ByteBuffer question) throws IOException {
        try {
            // It works on one thread, and what counts of it is CPU time.
            return baseline.answer(question, ThawDelay.AWAKE, Integer.MAX_VALUE);
        } catch (AnswerFailedException e) {
            throw baselineFailed(e);
        }
    }

    /** A fault of the grader's own. */
    static IOException baselineFailed(AnswerFailedException e) {
        return new IOException("The grader's own baseline failed: " + e.getMessage(), e);
    }
}
