package speedup.grader.judge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import speedup.grader.judge.Problem.Kind;
import speedup.grader.sandbox.ProcessTreeTimeoutException;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.rules.VerdictRules;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/**
 * One process that answers, as the judge sees it. It is frozen whenever it has nothing to do for the judge.
 *
 * <p>After an {@link AnswerFailedException} nothing more can be asked. Its launch, when closed, ends it.
 */
final class AnswerProcess {

    private final Launch launch;
    private final SandboxedProcess process;
    private final MessageChannel channel;
    private final Duration timePerCall;
    private final PriorityLoan loan;

    private AnswerProcess(Launch launch, MessageChannel channel, Duration timePerCall) {
        this.launch = launch;
        this.process = launch.process();
        this.channel = channel;
        this.timePerCall = timePerCall;
        this.loan = new PriorityLoan(process, launch.priority());
    }

    /**
     * Waits until the process says that it is ready.
     *
     * @throws AnswerFailedException if it is not going to be
     * @throws IOException if not even its JVM came up
     */
    static AnswerProcess await(Launch launch, Duration timePerCall)
            throws IOException, InterruptedException, AnswerFailedException {
        try {
            AnswerProcess answerProcess = new AnswerProcess(launch, launch.connect(), timePerCall);
            answerProcess.expect(Message.Ready.class);
            answerProcess.freeze(TimedWindow.Start.of(launch.process()));
            return answerProcess;
        } catch (TimeoutException e) {
            // No class of the answer's has been loaded by then, so this is nothing that it has done.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Has the process go before the machine's other programs in its next call, as far as the grader may do so. */
    void prioritise() {
        loan.begin();
    }

    /**
     * Asks a question, and takes the time from "go" until the answer is stored. The input is decoded before.
     * Both happen after the thaw delay: nobody can work on a question that is not there. It is written and told
     * of while the process is frozen, so that it costs the process nothing if that takes the judge long.
     *
     * @param mostBytes an answer that is larger is not read
     */
    Answered answer(ByteBuffer question, ThawDelay thawDelay, int mostBytes) throws IOException, AnswerFailedException {
        Stored stored = call(question, thawDelay, Watch.NONE);
        check(stored.done(), mostBytes);
        return new Answered(stored.call(), launch.folder().answer(stored.done().bytes()));
    }

    /** Asks it on one core, where the host allows that. */
    Optional<OneCoreExaminer> oneCore(IntFunction<ByteBuffer> questions) {
        return process.oneCore().map(core -> new OneCoreAnswer(this, core, questions));
    }

    /** Leaves it no priority but the usual one. It is frozen. */
    void endLoan() {
        loan.end();
    }

    /** Who is told when a call begins and ends. */
    interface Watch {

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
    Stored call(ByteBuffer question, ThawDelay thawDelay, Watch watch) throws IOException, AnswerFailedException {
        wakeUp(thawDelay);
        launch.folder().ask(question);
        TimedWindow.Start load = TimedWindow.Start.of(process);
        send(new Message.Load(question.remaining()));
        process.thaw();
        expect(Message.Loaded.class);
        TimedWindow.Start start = TimedWindow.Start.of(process);
        watch.begins();
        send(new Message.Go(), start);
        if (watch.patience().isPresent()
                && !channel.awaitArrival(watch.patience().get())) {
            watch.isOverdue();
        }
        Message.Done done = expect(Message.Done.class, start);
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
    record Stored(Call call, Message.Done done) {}

    /** A stored answer, and what it cost. */
    record Answered(Call call, ByteBuffer bytes) {}

    /** Has the answer closed and the process end; tells what is wrong if it does not. */
    Optional<Problem> finish() throws IOException, InterruptedException, AnswerFailedException {
        loan.end();
        process.thaw();
        TimedWindow.Start start = TimedWindow.Start.of(process);
        send(new Message.Quit());
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
    Path recordingFile() {
        return launch.folder().recordingFile();
    }

    /** Standard output and error so far, shortened; untrusted. */
    String output() {
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

    private void send(Message message) throws IOException, AnswerFailedException {
        send(message, TimedWindow.Start.of(process));
    }

    private void send(Message message, TimedWindow.Start start) throws IOException, AnswerFailedException {
        try {
            channel.send(message, VerdictRules.MESSAGE_TIME);
        } catch (TimeoutException e) {
            throw new AnswerFailedException(ProblemReporter.timedOut(VerdictRules.MESSAGE_TIME, start.end(process)));
        } catch (InterruptedIOException | ClosedByInterruptException judgeInterrupted) {
            throw judgeInterrupted;
        } catch (IOException e) {
            throw new AnswerFailedException(ProblemReporter.ended(process));
        }
    }

    private <M extends Message> M expect(Class<M> type) throws IOException, AnswerFailedException {
        return expect(type, TimedWindow.Start.of(process));
    }

    private <M extends Message> M expect(Class<M> type, TimedWindow.Start start)
            throws IOException, AnswerFailedException {
        try {
            Message message = receive();
            if (type.isInstance(message)) {
                return type.cast(message);
            }
            throw new AnswerFailedException(ProblemReporter.unexpected(message));
        } catch (TimeoutException e) {
            throw new AnswerFailedException(ProblemReporter.timedOut(timePerCall, start.end(process)));
        } catch (ProcessTreeTimeoutException e) {
            throw new AnswerFailedException(ProblemReporter.notStopped(start.end(process)));
        } catch (ProtocolException e) {
            throw new AnswerFailedException(ProblemReporter.protocolViolation());
        } catch (InterruptedIOException | ClosedByInterruptException judgeInterrupted) {
            throw judgeInterrupted;
        } catch (IOException e) {
            throw new AnswerFailedException(ProblemReporter.ended(process));
        }
    }

    private Message receive() throws IOException, TimeoutException {
        if (loan.isRunning()) {
            if (channel.awaitArrival(loan.rest())) {
                return channel.receive(VerdictRules.MESSAGE_REST_TIME);
            }
            loan.endInCall();
        }
        return channel.receive(timePerCall);
    }
}
