package speedup.grader.sandbox.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One thread's time on a CPU and time in wait for one ({@code schedstat}), and the children it has started. */
final class ThreadClock implements Closeable {

    private final KernelFile schedule;
    private final KernelFile children;
    private long ran;
    private long waited;

    /**
     * The clock of a thread; empty if it is gone, and what it used is in its process's figures.
     *
     * @param folder {@code /proc/PID/task/TID}
     */
    static Optional<ThreadClock> of(Path folder) {
        try {
            return Optional.of(new ThreadClock(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ThreadClock(Path folder) throws IOException {
        schedule = new KernelFile(folder.resolve("schedstat"));
        try {
            children = new KernelFile(folder.resolve("children"));
        } catch (IOException e) {
            schedule.close();
            throw e;
        }
    }

    /** Reads the figures; they stay what they were if the thread is gone. */
    void sample() throws IOException {
        String[] fields = schedule.read().strip().split(" ", -1);
        if (fields.length >= 2) {
            ran = Long.parseLong(fields[0]);
            waited = Long.parseLong(fields[1]);
        }
    }

    /** Nanoseconds on a CPU, of a clock that is not read again; 0 if the thread is gone. */
    long readOnce() {
        try {
            sample();
        } catch (IOException e) {
            return ran;
        } finally {
            close();
        }
        return ran;
    }

    /** The ids of its children, separated by blanks. */
    String children() throws IOException {
        return children.read().strip();
    }

    /** Nanoseconds on a CPU. */
    long ran() {
        return ran;
    }

    /** Nanoseconds ready but without a CPU. */
    long waited() {
        return waited;
    }

    @Override
    public void close() {
        schedule.close();
        children.close();
    }
}
