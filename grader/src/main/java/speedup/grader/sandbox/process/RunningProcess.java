package speedup.grader.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;

/** A command that runs in a sandbox, and the threads that read what it sends. */
public final class RunningProcess implements SandboxedProcess {

    private static final long READER_JOIN_MILLIS = 2_000;

    /** Processes that were left behind can keep the output open: then only what was printed before is waited for. */
    private static final long OPEN_OUTPUT_MILLIS = 200;

    private static final long KILL_AGAIN_MILLIS = 100;

    private final Process process;
    private final ProcessTree tree;
    private final SandboxResources sandboxResources;
    private final Priority priority;
    private final BoundedOutput output;
    private final StatusChannel status;
    private final Thread outputReader;
    private final Thread statusReader;
    private final Duration wallTime;
    private Optional<Future<?>> timer = Optional.empty();
    private volatile boolean timeIsUp;
    private ResourceUsage last = new ResourceUsage(0, 0);
    private Optional<ExitStatus> exitStatus = Optional.empty();
    private int leftovers;
    private boolean closed;

    RunningProcess(
            Process process,
            ProcessTree tree,
            SandboxResources sandboxResources,
            Priority priority,
            Duration wallTime) {
        this.process = process;
        this.tree = tree;
        this.sandboxResources = sandboxResources;
        this.priority = priority;
        this.wallTime = wallTime;
        output = new BoundedOutput(process.getInputStream());
        status = new StatusChannel(process.getErrorStream());
        outputReader = SandboxThreads.thread("sandbox-output", output);
        statusReader = SandboxThreads.thread("sandbox-status", status);
    }

    /** Waits for the command to be started, from when on its time counts. */
    public boolean awaitStarted(Duration atMost) throws InterruptedException {
        boolean started = status.awaitStarted(atMost);
        if (started) {
            synchronized (this) {
                timer = Optional.of(SandboxThreads.after(wallTime, this::timeIsUp));
            }
        }
        return started;
    }

    /** Why it did not start. */
    public String problem() {
        String errors = status.errors();
        return errors.isEmpty() ? "it ended before the program was started" : errors;
    }

    private synchronized void timeIsUp() {
        if (process.isAlive()) {
            timeIsUp = true;
            end();
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public synchronized Optional<ExitStatus> exitStatus() {
        if (exitStatus.isEmpty() && !process.isAlive()) {
            boolean outOfMemory = sandboxResources.groups().outOfMemory();
            exitStatus = Optional.of(ExitStatus.of(process.exitValue(), timeIsUp, outOfMemory));
            joinReader(statusReader, READER_JOIN_MILLIS);
            leftovers =
                    timeIsUp ? 0 : status.left().orElseGet(() -> tree.members().size());
        }
        return exitStatus;
    }

    @Override
    public boolean awaitExit(Duration atMost) throws InterruptedException {
        boolean ended = process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (ended) {
            exitStatus();
        }
        return ended;
    }

    @Override
    public synchronized ResourceUsage usage() {
        if (!closed) {
            last = tree.usage();
        }
        return last;
    }

    @Override
    public synchronized boolean prioritise() {
        if (closed) {
            return false;
        }
        tree.supportProcesses().forEach(priority::putFirst);
        return priority.giveTo(process.pid(), tree.members());
    }

    @Override
    public synchronized void stopPrioritising() {
        if (!closed) {
            priority.takeFrom(tree.members());
        }
    }

    @Override
    public synchronized void freeze() {
        if (!closed) {
            tree.freeze();
        }
    }

    @Override
    public synchronized void thaw() {
        if (!closed) {
            tree.thaw();
        }
    }

    @Override
    public synchronized Optional<OneCore> oneCore() {
        return closed ? Optional.empty() : OneCoreTree.of(tree);
    }

    @Override
    public String output() {
        if (!process.isAlive()) {
            joinReader(outputReader, leftovers() == 0 ? READER_JOIN_MILLIS : OPEN_OUTPUT_MILLIS);
        }
        return output.text();
    }

    @Override
    public synchronized int leftovers() {
        exitStatus();
        return leftovers;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        timer.ifPresent(task -> task.cancel(false));
        try {
            exitStatus();
            usage();
        } finally {
            closed = true;
            endForGood();
        }
    }

    private void endForGood() {
        try {
            end();
            exitStatus();
        } finally {
            tree.close();
            joinReader(outputReader, READER_JOIN_MILLIS);
            release();
        }
    }

    /**
     * The kernel reports that nothing is left before the exit code is there. A command that was still being set up may
     * have come into the tree only after it was killed, so it is killed until it has ended.
     */
    private void end() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            tree.kill();
            try {
                ended = process.waitFor(KILL_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            sandboxResources.remove();
        } catch (IOException e) {
            throw new UncheckedIOException("A sandbox could not be cleaned up", e);
        }
    }

    private static void joinReader(Thread reader, long atMostMillis) {
        try {
            reader.join(atMostMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
