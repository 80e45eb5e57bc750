package speedup.grader.judge;

import java.io.IOException;
import java.nio.file.Path;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;

/**
 * An answer in a JVM of its own that records itself. What it records is as little to be believed as
 * anything else that such a JVM says. It ends with its session at the latest.
 */
public final class RecordedAnswer implements Examiner {

    private final AnswerProcess answerProcess;
    private final Examiner examiner;

    RecordedAnswer(AnswerProcess answerProcess, Examiner examiner) {
        this.answerProcess = answerProcess;
        this.examiner = examiner;
    }

    @Override
    public Exchange ask(int size) throws IOException {
        return examiner.ask(size);
    }

    /**
     * Ends the JVM, which then writes its recording. Nothing can be asked afterwards.
     *
     * @return the recording's file, which may hold anything or nothing, and is there until the session is closed
     * @throws IOException if the sandbox fails
     */
    public Path finish() throws IOException, InterruptedException {
        try {
            answerProcess.finish();
        } catch (AnswerFailedException e) {
            // It is gone already; what it has written is to be seen.
            return answerProcess.recordingFile();
        }
        return answerProcess.recordingFile();
    }
}
