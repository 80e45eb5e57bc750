package speedup.processes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A child JVM that works for this process, and the two pipes to it. One thread at a time uses a pipe. */
public final class WorkerProcess {

    private static final long SECONDS_TO_END = 2;

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a child, and does not wait until it runs.
     *
     * @param child its builder, as {@link ChildJvm} makes one
     */
    static WorkerProcess start(ProcessBuilder child) throws IOException {
        return new WorkerProcess(child.start());
    }

    /** Where the child's standard input comes from. What is written may stay here until it is flushed. */
    public OutputStream toChild() {
        return process.getOutputStream();
    }

    /** Where the child's standard output goes. It ends when the child does. */
    public InputStream fromChild() {
        return process.getInputStream();
    }

    /**
     * For the {@code main} of a worker: the pipe to the parent, without a buffer. From now on, what is
     * printed to {@code System.out} goes to the error output, where it disturbs no message.
     */
    public static OutputStream toParent() {
        System.setOut(System.err);
        return new FileOutputStream(FileDescriptor.out);
    }

    /** Closes the child's input: a worker that reads the end of its input ends by itself. */
    void askToEnd() {
        try {
            toChild().close();
        } catch (IOException e) {
            kill();
        }
    }

    /** Waits for the child, and kills it if it has not ended after some seconds. */
    void awaitEnd() {
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        process.onExit().join();
    }

    void kill() {
        process.destroyForcibly();
    }
}
