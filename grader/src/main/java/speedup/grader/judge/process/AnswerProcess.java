package speedup.grader.judge.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import speedup.grader.judge.process.Problem.Kind;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ProcessTreeTimeoutException;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/**
 * One process that answers, as the judge sees it. It is frozen whenever it has nothing to do for the judge.
 *
 * <p>After an {@link AnswerFailedException} nothing more can be asked. Its launch, when closed, ends it.
 */
public final class AnswerProcess {

    private final Launch launch;
    private final SandboxedProcess process;
    private final AnswerChannel channel;
    private final Duration timePerCall;
    private final PriorityLoan loan;

    private AnswerProcess(Launch launch, MessageChannel channel, Duration timePerCall) {
        this.launch = launch;
        this.process = launch.process();
        this.timePerCall = timePerCall;
        this.loan = new PriorityLoan(process, launch.priority());
        this.channel = new AnswerChannel(process, channel, loan, timePerCall);
    }

    /**
     * Waits until the process says that it is ready.
     *
     * @throws AnswerFailedException if it is not going to be
     * @throws IOException if not even its JVM came up
     */
    public static AnswerProcess await(Launch launch, Duration timePerCall)
            throws IOException, InterruptedException, AnswerFailedException {
        try {
            AnswerProcess answerProcess = new AnswerProcess(launch, launch.connect(), timePerCall);
            answerProcess.channel.expect(Message.Ready.class);
            answerProcess.freeze(TimedWindow.Start.of(launch.process()));
            return answerProcess;
        } catch (TimeoutException e) {
            // No class of the answer's has been loaded by then, so this is nothing that it has done.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Has the process go before the machine's other programs in its next call, as far as the grader may do so. */
    public void prioritise() {
        loan.begin();
    }

    /**
     * Asks a question, and takes the time from "go" until the answer is stored. The input is decoded before.
     * Both happen after the thaw delay: nobody can work on a question that is not there. It is written and told
     * of while the process is frozen, so that it costs the process nothing if that takes the judge long.
     *
     * @param mostBytes an answer that is larger is not read
     */
    public Answered answer(ByteBuffer question, ThawDelay thawDelay, int mostBytes)
            throws IOException, AnswerFailedException {
        Stored stored = call(question, thawDelay, Watch.NONE);
        check(stored.done(), mostBytes);
        return new Answered(stored.call(), launch.folder().answer(stored.done().bytes()));
    }

    /** What takes all cores but one from it, where the host allows that. */
    public Optional<OneCore> oneCore() {
        return process.oneCore();
    }

    /** Leaves it no priority but the usual one. It is frozen. */
    public void endLoan() {
        loan.end();
    }

    /** Who is told when a call begins and ends. */
    public interface Watch {

        Watch NONE = new Watch() {};

        /** The answer is about to begin. */
        default void begins() {}

        /** How long to wait for the answer before {@link #isOverdue()}; empty as long as a call may take. */
        default Optional<Duration> patience() {
            return Optional.empty();
        }

        /** It did not come; it is waited for further. */
        default void isOverdue() {}

        /** It is there. */
        default void ends() {}
    }

    /** Asks as {@link #answer} does, and leaves the answer where it is. */
    public Stored call(ByteBuffer question, ThawDelay thawDelay, Watch watch)
            throws IOException, AnswerFailedException {
        wakeUp(thawDelay);
        launch.folder().ask(question);
        TimedWindow.Start load = TimedWindow.Start.of(process);
        channel.send(new Message.Load(question.remaining()));
        process.thaw();
        channel.expect(Message.Loaded.class);
        TimedWindow.Start start = TimedWindow.Start.of(process);
        watch.begins();
        channel.send(new Message.Go(), start);
        if (watch.patience().isPresent()
                && !channel.isThereWithin(watch.patience().get())) {
            watch.isOverdue();
        }
        Message.Done done = channel.expect(Message.Done.class, start);
        watch.ends();
        TimedWindow window = start.end(process);
        // From here on nothing can be added to the answer.
        freeze(start);
        return new Stored(call(load.until(start), window), done);
    }

    /** Has it run for the delay, with no question. */
    private void wakeUp(ThawDelay thawDelay) throws AnswerFailedException {
        if (!thawDelay.isNone()) {
            TimedWindow.Start awake = TimedWindow.Start.of(process);
            process.thaw();
            thawDelay.pass();
            freeze(awake);
        }
    }

    private static Call call(TimedWindow decoding, TimedWindow timed) {
        return new Call(
                timed.wall(),
                timed.tree().cpuNanos(),
                decoding.tree().cpuNanos(),
                decoding.wall() - decoding.delay(),
                timed.delay());
    }

    private static void check(Message.Done done, int mostBytes) throws AnswerFailedException {
        if (done.bytes() < 0) {
            throw new AnswerFailedException(ProblemReporter.unexpected(done));
        }
        if (done.bytes() > mostBytes) {
            throw new AnswerFailedException(ProblemReporter.tooLarge(done.bytes()));
        }
    }

    /** What an answer cost, and what the process says of it. */
    public record Stored(Call call, Message.Done done) {}

    /** A stored answer, and what it cost. */
    public record Answered(Call call, ByteBuffer bytes) {}

    /** Has the answer closed and the process end; tells what is wrong if it does not. */
    public Optional<Problem> finish() throws IOException, InterruptedException, AnswerFailedException {
        loan.end();
        process.thaw();
        TimedWindow.Start start = TimedWindow.Start.of(process);
        channel.send(new Message.Quit());
        if (!process.awaitExit(timePerCall)) {
            return Optional.of(ProblemReporter.didNotEnd(timePerCall, start.end(process)));
        }
        int leftovers = process.leftovers();
        return leftovers == 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Kind.BROKE_RULE,
                        "The answer left " + (leftovers == 1 ? "1 process" : leftovers + " processes")
                                + " running after it was closed. End what you start."));
    }

    /** Where the process puts its recording, if it makes one. */
    public Path recordingFile() {
        return launch.folder().recordingFile();
    }

    /** Standard output and error so far, shortened; untrusted. */
    public String output() {
        return process.output();
    }

    /**
     * Stops all of it. What will not stop for seconds, on a machine that has time for it, is the answer's doing.
     *
     * @param start since when it runs, as of some time before this
     */
    private void freeze(TimedWindow.Start start) throws AnswerFailedException {
        try {
            process.freeze();
        } catch (ProcessTreeTimeoutException e) {
            throw new AnswerFailedException(ProblemReporter.notStopped(start.end(process)));
        }
    }
}
