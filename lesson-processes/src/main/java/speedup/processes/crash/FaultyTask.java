package speedup.processes.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/**
 * A function that puts the process it runs in to the test: each task says what it does to it. The
 * process that asks the questions is spared, where the function throws instead.
 */
public final class FaultyTask implements LongUnaryOperator {

    /** A trial has fewer tasks than this. */
    private static final int MOST_TASKS = 4_096;

    private static final List<FailureMode> PERILS = List.of(FailureMode.values());

    /** The task with this number, below 4096, of a trial whose marks have this number, below 10^12. */
    static long task(long marks, int number, FailureMode peril) {
        return (marks * PERILS.size() + PERILS.indexOf(peril)) * MOST_TASKS + number;
    }

    /** What the task does. */
    static FailureMode peril(long task) {
        return PERILS.get((int) (task / MOST_TASKS % PERILS.size()));
    }

    /** The marks that the task leaves. */
    static AttemptLog marks(long task) {
        return AttemptLog.numbered(task / MOST_TASKS / PERILS.size());
    }

    /** What comes of a task that is done. */
    static long result(long task) {
        return 3 * task + 1;
    }

    @Override
    public long applyAsLong(long task) {
        try {
            int attempt = marks(task).leave((int) (task % MOST_TASKS));
            FailureMode peril = peril(task);
            if (peril.strikes(attempt)) {
                strike(peril, marks(task).isOwner());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return result(task);
    }

    private static void strike(FailureMode peril, boolean spared) throws InterruptedException {
        if (spared) {
            throw new IllegalStateException("in any other process, this task " + peril);
        }
        if (peril.hangs()) {
            TimeUnit.HOURS.sleep(1);
        }
        Runtime.getRuntime().halt(3);
    }
}
