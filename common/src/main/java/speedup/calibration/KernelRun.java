package speedup.calibration;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import speedup.timing.Blackhole;
import speedup.timing.NanoClock;
import speedup.timing.Team;

/**
 * One run of the kernel on some threads at once.
 *
 * @param wall nanoseconds from the release of the threads to the end of the last
 * @param cpus what each thread's share took, in nanoseconds: its CPU time, or wall time where a clock of CPU time counts
 *     in long steps
 */
record KernelRun(long wall, List<Long> cpus) {

    private static final NanoClock WALL = NanoClock.wall();

    /**
     * Runs the kernel. All threads are awake before any is released, so that no start-up counts.
     *
     * @param count on how many threads, not more than the team has
     * @param steps how much each of them does
     */
    static KernelRun of(Team team, int count, long steps) throws InterruptedException {
        NanoClock cpu = NanoClock.threadWork();
        AtomicLong start = new AtomicLong();
        CyclicBarrier awake = new CyclicBarrier(count, () -> start.set(WALL.nanos()));
        AtomicLongArray cpus = new AtomicLongArray(count);
        team.together(count, share -> {
            await(awake);
            long before = cpu.nanos();
            new Blackhole().consume(Kernel.run(steps));
            cpus.set(share, cpu.nanos() - before);
        });
        long wall = WALL.nanos() - start.get();
        return new KernelRun(
                wall,
                LongStream.range(0, count).map(i -> cpus.get((int) i)).boxed().toList());
    }

    private static void await(CyclicBarrier awake) {
        try {
            awake.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("A calibration thread was ended from outside", e);
        }
    }

    long fastest() {
        return cpus.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    long busiest() {
        return cpus.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
