package speedup.grader.app.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does something with files that may never end: to open a pipe, which somebody has put in the place of a file, is to wait
 * for whoever writes into it, and no interrupt ends that.
 */
final class TimeLimit {

    private TimeLimit() {}

    /** What is done. */
    @FunctionalInterface
    interface Work {

        void run() throws IOException;
    }

    /** The time is over. */
    static final class SlowReadException extends IOException {

        private static final long serialVersionUID = 1;

        private SlowReadException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Works in a thread of its own, which is given up when the time is over.
     *
     * @throws SlowReadException if the time is over
     * @throws IOException what the work throws
     * @throws CancellationException if the thread is interrupted
     */
    static void run(Duration limit, Work work) throws IOException {
        FutureTask<Optional<IOException>> task = new FutureTask<>(() -> problem(work));
        Thread thread = new Thread(task, "inbox-copy");
        thread.setDaemon(true);
        thread.start();
        Optional<IOException> problem;
        try {
            problem = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SlowReadException("it took longer than " + limit.toMinutes() + " minutes to read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a submission was copied");
        }
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    private static Optional<IOException> problem(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
