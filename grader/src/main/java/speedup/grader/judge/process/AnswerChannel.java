package speedup.grader.judge.process;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import speedup.grader.sandbox.ProcessTreeTimeoutException;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.rules.VerdictRules;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/** The messages to and from an answer process, and what it means for the answer if they do not come as they should. */
final class AnswerChannel {

    private final SandboxedProcess process;
    private final MessageChannel channel;
    private final PriorityLoan loan;
    private final Duration timePerCall;

    AnswerChannel(SandboxedProcess process, MessageChannel channel, PriorityLoan loan, Duration timePerCall) {
        this.process = process;
        this.channel = channel;
        this.loan = loan;
        this.timePerCall = timePerCall;
    }

    /** Sends a message to a process that has been read from until now. */
    void send(Message message) throws IOException, AnswerFailedException {
        send(message, TimedWindow.Start.of(process));
    }

    /**
     * Sends a message.
     *
     * @param start since when the process runs
     * @throws AnswerFailedException if the process does not read, or is gone
     */
    void send(Message message, TimedWindow.Start start) throws IOException, AnswerFailedException {
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

    /** Waits for a message from a process that runs from now on. */
    <M extends Message> M expect(Class<M> type) throws IOException, AnswerFailedException {
        return expect(type, TimedWindow.Start.of(process));
    }

    /**
     * Waits for a message, as long as a call may take.
     *
     * @param start since when the process runs
     * @throws AnswerFailedException if it does not come, or another one does
     */
    <M extends Message> M expect(Class<M> type, TimedWindow.Start start) throws IOException, AnswerFailedException {
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

    /** Whether a message, or the end, comes within a time. */
    boolean isThereWithin(Duration time) throws IOException {
        return channel.awaitArrival(time);
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
