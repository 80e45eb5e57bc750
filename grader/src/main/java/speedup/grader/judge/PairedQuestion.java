package speedup.grader.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.AnswerProcess.Answered;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.ThawDelay;
import speedup.grader.sandbox.kernel.Priority;

/** Asks the baseline, then the answer, and perhaps the course's own answer after that, the same question. */
final class PairedQuestion {

    private final Baseline baseline;
    private final Priority priority;
    private final RealTimePace pace;

    PairedQuestion(Baseline baseline, Priority priority) {
        this.baseline = baseline;
        this.priority = priority;
        this.pace = new RealTimePace(priority);
    }

    /**
     * What they gave, and what it cost them.
     *
     * @param expected the baseline's answer
     * @param actual the one that is asked for
     * @param reference what the course's own answer cost, if it was asked; its output is not looked at
     */
    record Answers(Answered expected, Answered actual, Optional<Call> reference) {}

    /** Asks the first two; the times say nothing. */
    Answers ask(AnswerProcess asked, ByteBuffer question) throws IOException, AnswerFailedException {
        Answered expected = baseline.answer(question, ThawDelay.NONE);
        return new Answers(expected, asked.answer(question, ThawDelay.NONE, mostBytes(expected)), Optional.empty());
    }

    /** Asks all before the machine's other programs; the judge, which has to stop them, goes before them in turn. */
    Answers askTimed(AnswerProcess asked, Optional<AnswerProcess> reference, ByteBuffer question)
            throws IOException, AnswerFailedException {
        Priority.Lead lead = priority.lead();
        try {
            pace.begin();
            baseline.prioritise();
            // It works on one thread, and what counts of it is CPU time.
            Answered expected = baseline.answer(question, ThawDelay.AWAKE);
            pace.rest();
            pace.begin();
            asked.prioritise();
            Answered actual = asked.answer(question, ThawDelay.HEAVY, mostBytes(expected));
            Optional<Call> own = Optional.empty();
            if (reference.isPresent()) {
                pace.rest();
                own = Optional.of(askReference(reference.get(), question, mostBytes(expected)));
            }
            return new Answers(expected, actual, own);
        } finally {
            lead.close();
            pace.rest();
        }
    }

    private static int mostBytes(Answered expected) {
        return Checker.mostBytes(expected.bytes().remaining());
    }

    private Call askReference(AnswerProcess reference, ByteBuffer question, int mostBytes) throws IOException {
        try {
            pace.begin();
            reference.prioritise();
            return reference.answer(question, ThawDelay.HEAVY, mostBytes).call();
        } catch (AnswerFailedException e) {
            throw referenceFailed(e);
        }
    }

    /** A fault of the course's. */
    static IOException referenceFailed(AnswerFailedException e) {
        return new IOException("The course's own answer failed: " + e.getMessage(), e);
    }

    /** A fault of the grader's own. */
    static IOException baselineFailed(AnswerFailedException e) {
        return new IOException("The grader's own baseline failed: " + e.getMessage(), e);
    }
}
