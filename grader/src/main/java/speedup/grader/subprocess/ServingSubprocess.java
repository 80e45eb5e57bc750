package speedup.grader.subprocess;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/** A subprocess that answers one request after the other. It is frozen when there is none. One thread at a time. */
final class ServingSubprocess implements Closeable {

    /** How often it is asked what it has used. */
    private static final Duration STEP = Duration.ofMillis(100);

    /** For a few bytes on their way to a process that waits for them, or from one that has begun to send. */
    private static final Duration MESSAGE_TIME = Duration.ofSeconds(10);

    private static final Duration END_TIME = Duration.ofSeconds(2);

    private final ExchangeDirectory folder;
    private final SandboxedProcess process;
    private final MessageChannel channel;
    private final SubprocessInput input;
    private final SubprocessLimits limits;
    private int requests;

    /**
     * One that has connected.
     *
     * @param input what it was started with
     */
    ServingSubprocess(
            ExchangeDirectory folder,
            SandboxedProcess process,
            MessageChannel channel,
            SubprocessInput input,
            SubprocessLimits limits) {
        this.folder = folder;
        this.process = process;
        this.channel = channel;
        this.input = input;
        this.limits = limits;
    }

    /** What it was started with. */
    SubprocessInput input() {
        return input;
    }

    /** How many requests it has had. */
    int requests() {
        return requests;
    }

    /**
     * Has it answer a request. After another result than {@link SubprocessResult.Done} it can only be closed.
     *
     * @return empty if it crashed
     * @throws IOException if the sandbox fails
     */
    Optional<SubprocessResult> run(byte[] request) throws IOException, InterruptedException {
        requests++;
        folder.ask(ByteBuffer.wrap(request));
        Duration before = cpuTime();
        process.thaw();
        try {
            channel.send(new Message.Load(request.length), MESSAGE_TIME);
            Optional<SubprocessResult> stopped = stopped(before);
            return stopped.isPresent() ? stopped : Optional.of(result());
        } catch (InterruptedIOException | ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (ProtocolException | TimeoutException e) {
            return Optional.of(new SubprocessResult.Failed());
        } catch (IOException ended) {
            return ending();
        }
    }

    /** Waits for the result; what it is if the process has to be stopped before. */
    private Optional<SubprocessResult> stopped(Duration before) throws IOException {
        long start = System.nanoTime();
        do {
            Duration used = cpuTime().minus(before);
            if (used.compareTo(limits.cpuTime()) >= 0) {
                return Optional.of(new SubprocessResult.OutOfCpuTime(limits.cpuTime()));
            }
            if (System.nanoTime() - start >= limits.wallTime().toNanos()) {
                return Optional.of(new SubprocessResult.OutOfWallTime(limits.wallTime(), used));
            }
        } while (!channel.awaitArrival(STEP));
        return Optional.empty();
    }

    private Duration cpuTime() {
        return Duration.ofNanos(process.usage().cpuNanos());
    }

    private SubprocessResult result() throws IOException, TimeoutException {
        if (channel.receive(MESSAGE_TIME) instanceof Message.Done done
                && done.bytes() >= 0
                && done.bytes() <= limits.resultBytes()) {
            return new SubprocessResult.Done(folder.answer(done.bytes()));
        }
        return new SubprocessResult.Failed();
    }

    /** It gave up, or it crashed. */
    private Optional<SubprocessResult> ending() throws InterruptedException {
        process.awaitExit(END_TIME);
        return process.exitStatus().equals(Optional.of(SubprocessEnd.GIVEN_UP))
                ? Optional.of(new SubprocessResult.Failed())
                : Optional.empty();
    }

    /** Stops it until the next request. */
    void freeze() {
        process.freeze();
    }

    @Override
    public void close() throws IOException {
        // In this order and each whatever becomes of the ones before: channel, process, folder.
        try (folder;
                process) {
            channel.close();
        }
    }
}
