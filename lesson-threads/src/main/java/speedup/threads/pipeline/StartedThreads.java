package speedup.threads.pipeline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads that an answer starts from now on. */
final class StartedThreads {

    /** Where a pool's thread waits for its next task. */
    private static final List<String> POOLS =
            List.of("java.util.concurrent.ThreadPoolExecutor", "java.util.concurrent.ForkJoinPool");

    private final String answer;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    StartedThreads(Class<?> answer) {
        this.answer = answer.getName();
    }

    /**
     * Those that are alive: their stack is in the answer's code, or in that of a pool other than the common one. Threads that
     * the JVM starts for itself are in neither.
     *
     * @param caller is none of them
     * @param seen are some of them, wherever they are
     */
    List<Thread> alive(Thread caller, Set<Thread> seen) {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        Set<Thread> candidates = new HashSet<>(all.keySet());
        candidates.addAll(seen);
        candidates.removeAll(before);
        candidates.remove(caller);
        return candidates.stream()
                .filter(Thread::isAlive)
                .filter(thread -> !isOfCommonPool(thread))
                .filter(thread -> seen.contains(thread) || isIn(all.getOrDefault(thread, new StackTraceElement[0])))
                .toList();
    }

    private static boolean isOfCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private boolean isIn(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(answer) || POOLS.stream().anyMatch(name::startsWith));
    }
}
