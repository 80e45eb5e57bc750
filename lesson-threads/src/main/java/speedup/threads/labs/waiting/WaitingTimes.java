package speedup.threads.labs.waiting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import speedup.lab.LabProgress;
import speedup.lab.LabRequest;
import speedup.threads.VirtualThreads;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/**
 * The times of all tasks, by the kind of threads; of those that this Java has.
 *
 * @param waiting of tasks that wait
 * @param computing of tasks that compute, on a pool of as many threads as cores
 * @param inMonitor of tasks that wait in a monitor
 * @param outside of as many that wait outside of one
 */
record WaitingTimes(
        Map<ThreadKind, Samples> waiting,
        Map<ThreadKind, Samples> computing,
        Optional<Samples> inMonitor,
        Optional<Samples> outside) {

    /** The most that compute. */
    private static final int COMPUTING = 1_000;

    /** Tasks in monitors for each core: on pinned threads, so many waits one after another. */
    private static final int IN_MONITOR = 25;

    /** Of tasks that wait on threads that every Java has. */
    Samples waitingOn(ThreadKind kind) {
        return Optional.ofNullable(waiting.get(kind)).orElseThrow();
    }

    /** Of tasks that compute on a pool. */
    Samples computingOnPool() {
        return Optional.ofNullable(computing.get(ThreadKind.POOL)).orElseThrow();
    }

    /** How many tasks compute, of so many. */
    static int computing(int size) {
        return Math.min(size, COMPUTING);
    }

    /** How many tasks wait in a monitor. */
    static int inMonitor(int cores) {
        return cores * IN_MONITOR;
    }

    /** All in turns. */
    static WaitingTimes measure(LabRequest request, LabProgress progress) throws InterruptedException {
        ExecutorService pool = TaskThreads.pool(ThreadKind.POOL_SIZE);
        ExecutorService cores = TaskThreads.pool(request.cores());
        try {
            Map<ThreadKind, TaskThreads> kinds = new EnumMap<>(ThreadKind.class);
            kinds.put(ThreadKind.PLATFORM, TaskThreads.platform());
            kinds.put(ThreadKind.POOL, TaskThreads.of(pool));
            Optional<Function<Runnable, Thread>> virtual = VirtualThreads.starter();
            virtual.ifPresent(starter -> kinds.put(ThreadKind.VIRTUAL, TaskThreads.each(starter)));
            List<Variant> variants = new ArrayList<>();
            kinds.forEach((kind, threads) ->
                    variants.add(variant("waiting, " + kind.title(), threads, request.size(), () -> Tasks::await)));
            kinds.forEach((kind, threads) -> variants.add(variant(
                    "computing, " + kind.title(),
                    kind == ThreadKind.POOL ? TaskThreads.of(cores) : threads,
                    computing(request.size()),
                    () -> Tasks::compute)));
            virtual.map(TaskThreads::each).ifPresent(threads -> {
                int tasks = inMonitor(request.cores());
                variants.add(variant("waiting in a monitor", threads, tasks, Tasks.InMonitor::new));
                variants.add(variant("waiting outside of it", threads, tasks, () -> Tasks::await));
            });
            return of(kinds, InterleavedTimer.within(request.time()).time(variants, progress::reached));
        } finally {
            pool.shutdown();
            cores.shutdown();
        }
    }

    private static Variant variant(String name, TaskThreads threads, int count, Supplier<Runnable> tasks) {
        return new Variant(name, hole -> threads.run(count, tasks));
    }

    private static WaitingTimes of(Map<ThreadKind, TaskThreads> kinds, List<Samples> samples) {
        Map<ThreadKind, Samples> waiting = new EnumMap<>(ThreadKind.class);
        Map<ThreadKind, Samples> computing = new EnumMap<>(ThreadKind.class);
        int next = 0;
        for (ThreadKind kind : kinds.keySet()) {
            computing.put(kind, samples.get(kinds.size() + next));
            waiting.put(kind, samples.get(next++));
        }
        int rest = 2 * kinds.size();
        return samples.size() == rest
                ? new WaitingTimes(waiting, computing, Optional.empty(), Optional.empty())
                : new WaitingTimes(
                        waiting, computing, Optional.of(samples.get(rest)), Optional.of(samples.get(rest + 1)));
    }
}
