package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.AnswerProcess.Answered;
import speedup.grader.judge.process.Launch;
import speedup.grader.judge.process.ThawDelay;

/**
 * The baseline of one session: one that was kept from an earlier session, or a new one. Closed, it is kept if nothing
 * was wrong with it.
 */
final class Baseline implements Closeable {

    private final BaselinePool pool;
    private final String exerciseId;
    private final Start start;
    private final Duration timePerCall;
    private Optional<BaselinePool.Kept> ready;
    private Optional<Launch> launched = Optional.empty();
    private long startNanos;

    /** One that waits in the pool, if there is one, or else one that is still to be started. */
    Baseline(BaselinePool pool, String exerciseId, Start start, Duration timePerCall) {
        this.pool = pool;
        this.exerciseId = exerciseId;
        this.start = start;
        this.timePerCall = timePerCall;
        this.ready = pool.take(exerciseId);
    }

    /** Starts the JVM of a baseline. */
    @FunctionalInterface
    interface Start {
        Launch start() throws IOException;
    }

    /** Begins to start one, if none was kept; {@link #await} waits for it. */
    void begin() throws IOException {
        if (ready.isEmpty()) {
            startNanos = System.nanoTime();
            launched = Optional.of(start.start());
        }
    }

    /** Waits until it can be asked. */
    void await() throws IOException, InterruptedException {
        if (launched.isPresent()) {
            try {
                AnswerProcess process = AnswerProcess.await(launched.get(), timePerCall);
                ready = Optional.of(new BaselinePool.Kept(exerciseId, launched.get(), process, startNanos, 0));
                launched = Optional.empty();
            } catch (AnswerFailedException e) {
                throw PairedQuestion.baselineFailed(e);
            }
        }
    }

    /** Has it go before the machine's other programs in its next call. */
    void prioritise() {
        process().prioritise();
    }

    /**
     * Asks it. One that was kept and fails, as when something has ended it meanwhile, is replaced.
     *
     * @throws IOException if it fails, which is a fault of the grader's own
     */
    Answered answer(ByteBuffer question, ThawDelay thawDelay) throws IOException {
        boolean isNew = ready.orElseThrow().sessions() == 0;
        try {
            return answerOnce(question, thawDelay);
        } catch (AnswerFailedException e) {
            if (isNew) {
                throw PairedQuestion.baselineFailed(e);
            }
        }
        try {
            begin();
            await();
            return answerOnce(question, thawDelay);
        } catch (AnswerFailedException e) {
            throw PairedQuestion.baselineFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a baseline started", e);
        }
    }

    /** Whatever ends a call early leaves a baseline of which nobody knows what it does: that one is not kept. */
    private Answered answerOnce(ByteBuffer question, ThawDelay thawDelay) throws IOException, AnswerFailedException {
        BaselinePool.Kept asked = ready.orElseThrow();
        boolean answered = false;
        try {
            Answered answer = asked.process().answer(question, thawDelay, Integer.MAX_VALUE);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                ready = Optional.empty();
                asked.close();
            }
        }
    }

    AnswerProcess process() {
        return ready.orElseThrow().process();
    }

    @Override
    public void close() throws IOException {
        if (launched.isPresent()) {
            launched.get().close();
        }
        if (ready.isPresent()) {
            pool.giveBack(ready.get().afterSession());
        }
    }
}
