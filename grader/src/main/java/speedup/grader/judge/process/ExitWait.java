package speedup.grader.judge.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import speedup.grader.sandbox.SandboxedProcess;

/** Waits for a command to end, for a time that is not shortened by what else the machine does. */
public final class ExitWait {

    /** How many times the limit is waited for in all, on a machine that never becomes quiet. */
    static final int MOST = 6;

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private ExitWait() {}

    /**
     * Waits for a command to end.
     *
     * @param limit how long it may take where nothing else uses the machine
     * @return whether it has ended
     */
    public static boolean await(SandboxedProcess process, Duration limit) throws InterruptedException {
        TimedWindow.Start start = TimedWindow.Start.of(process);
        return await(process::awaitExit, limit, () -> start.end(process));
    }

    /** A wait for at most a time. */
    @FunctionalInterface
    interface Exit {

        boolean await(Duration atMost) throws InterruptedException;
    }

    static boolean await(Exit exit, Duration limit, Supplier<TimedWindow> sinceStart) throws InterruptedException {
        long left = limit.toNanos();
        while (left > 0) {
            if (exit.await(Duration.ofNanos(Math.max(left, SHORTEST_NANOS)))) {
                return true;
            }
            TimedWindow window = sinceStart.get();
            long undisturbed = limit.toNanos() - (window.wall() - window.delay());
            left = Math.min(undisturbed, MOST * limit.toNanos() - window.wall());
        }
        return false;
    }
}
