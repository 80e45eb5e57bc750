package speedup.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import speedup.processes.crash.CrashProofPool;
import speedup.processes.crash.ParallelCrashProofPool;
import speedup.processes.crash.PoolResult;
import speedup.processes.crash.RetryPolicy;
import speedup.processes.crash.SerialCrashProofPool;
import speedup.processes.pool.CollatzSteps;

/**
 * Maps the same tasks again and again with the reference pool while a random worker is killed every
 * 200 ms. Every result has to be there, in order, and equal to the serial version's; afterwards, heap,
 * descriptors and children must be what they were before, and no process may be left.
 */
public final class Soak {

    /** Nothing hangs here, and the deaths come from outside: no task is ever to be given up for them. */
    private static final RetryPolicy RETRY_POLICY = new RetryPolicy(Duration.ofMinutes(5), 10);

    /** Starts of a task; some tens of microseconds. */
    private static final int STARTS = 50;

    private static final int LARGEST_START = 1_000_000;

    private final SoakPlan plan;
    private final PrintStream out;
    private final long seed;
    private final long[] tasks;
    private final long[] expected;

    private Soak(SoakPlan plan, long seed, PrintStream out) {
        this.plan = plan;
        this.out = out;
        this.seed = seed;
        tasks = new Random(seed)
                .ints(plan.tasks(), 1, LARGEST_START)
                .mapToLong(start -> CollatzSteps.task(start, STARTS))
                .toArray();
        expected = new SerialCrashProofPool()
                .map(SoakTask.class, tasks, RETRY_POLICY)
                .results();
    }

    /**
     * Runs a soak, and ends with exit code 0 if all is well, 1 if not, 2 for arguments that make no sense.
     *
     * @param arguments {@code --seconds 60 --tasks 100000}, or less
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(SoakPlan.of(List.of(arguments)), System.out) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Whether everything held; what happened is printed. */
    static boolean run(SoakPlan plan, PrintStream out) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        out.printf("%d s, %d tasks a call, seed %d%n", plan.seconds(), plan.tasks(), seed);
        long childrenBefore = ResourceSnapshot.here().children();
        boolean held;
        try (CrashProofPool pool = new ParallelCrashProofPool()) {
            held = new Soak(plan, seed, out).holds(pool);
        }
        long left = ResourceSnapshot.here().children() - childrenBefore;
        out.printf("after close: %d children left%n", left);
        boolean well = held && left == 0;
        out.println(well ? "all is well" : "NOT well");
        return well;
    }

    /** The first and the last call are undisturbed, so that as many workers are there at both ends. */
    private boolean holds(CrashProofPool pool) throws IOException, InterruptedException {
        try (WorkerKiller killer = new WorkerKiller(seed)) {
            boolean right = isRight(pool);
            ResourceSnapshot before = ResourceSnapshot.here();
            out.println("before: " + before);
            killer.start();
            int calls = 0;
            long end = System.nanoTime() + Duration.ofSeconds(plan.seconds()).toNanos();
            while (right && System.nanoTime() < end) {
                right = isRight(pool);
                calls++;
            }
            killer.stop();
            right = right && isRight(pool);
            ResourceSnapshot after = ResourceSnapshot.here();
            out.println("after:  " + after);
            out.printf("%d calls, %d workers killed, results %s%n", calls, killer.killed(), right ? "right" : "WRONG");
            return right && killer.killed() > 0 && after.isNoMoreThan(before);
        }
    }

    private boolean isRight(CrashProofPool pool) throws IOException, InterruptedException {
        PoolResult poolResult = pool.map(SoakTask.class, tasks, RETRY_POLICY);
        int wrong = Arrays.mismatch(expected, poolResult.results());
        if (wrong >= 0) {
            out.printf("result %d is not what the serial version gives%n", wrong);
        }
        if (poolResult.poison().length > 0) {
            out.printf("given up: %s%n", Arrays.toString(poolResult.poison()));
        }
        return wrong < 0 && poolResult.poison().length == 0;
    }
}
