package speedup.processes.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import speedup.processes.AttemptLog;

/**
 * A function that puts the process it runs in to the test: each task says what it does to it. The
 * process that asks the questions is spared, where the function throws instead.
 */
public final class FaultyTask implements LongUnaryOperator {

    /** A scenario has fewer tasks than this. */
    private static final int MOST_TASKS = 4_096;

    private static final List<FailureMode> MODES = List.of(FailureMode.values());

    /** The task with this number, below 4096, of a scenario whose log has this number, below 10^12. */
    static long task(long log, int number, FailureMode mode) {
        return (log * MODES.size() + MODES.indexOf(mode)) * MOST_TASKS + number;
    }

    /** What the task does. */
    static FailureMode mode(long task) {
        return MODES.get((int) (task / MOST_TASKS % MODES.size()));
    }

    /** Where attempts at the task are recorded. */
    static AttemptLog log(long task) {
        return AttemptLog.numbered(task / MOST_TASKS / MODES.size());
    }

    /** What comes of a task that is done. */
    static long result(long task) {
        return 3 * task + 1;
    }

    @Override
    public long applyAsLong(long task) {
        try {
            int attempt = log(task).add((int) (task % MOST_TASKS));
            FailureMode mode = mode(task);
            if (mode.happensAt(attempt)) {
                fail(mode, log(task).isOwner());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return result(task);
    }

    private static void fail(FailureMode mode, boolean spared) throws InterruptedException {
        if (spared) {
            throw new IllegalStateException("in any other process, this task " + mode);
        }
        if (mode.hangs()) {
            TimeUnit.HOURS.sleep(1);
        }
        Runtime.getRuntime().halt(3);
    }
}
