package speedup.grader.sandbox.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that all sandboxes share. None of them keeps the grader from ending. */
public final class SandboxThreads {

    /**
     * Starts processes. Sandboxes ask the kernel to be killed with their parent, and to the kernel the parent is the
     * thread that started them: it has to live as long as the grader.
     */
    private static final ExecutorService STARTER =
            Executors.newSingleThreadExecutor(task -> daemon("sandbox-starter", task));

    private static final ScheduledThreadPoolExecutor CLOCK =
            new ScheduledThreadPoolExecutor(1, task -> daemon("sandbox-clock", task));

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private SandboxThreads() {}

    public static Process start(ProcessBuilder builder) throws IOException {
        Callable<Process> start = builder::start;
        Future<Process> started = STARTER.submit(start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.get();
                } catch (InterruptedException e) {
                    // The process is about to exist, so somebody has to be given it.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("Cannot start " + builder.command().get(0) + ": " + e.getCause(), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Future<?> after(Duration time, Runnable task) {
        return CLOCK.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Thread thread(String name, Runnable task) {
        Thread thread = daemon(name, task);
        thread.start();
        return thread;
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
