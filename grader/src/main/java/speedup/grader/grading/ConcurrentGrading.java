package speedup.grader.grading;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import speedup.grader.grading.GradingQueue.Entry;
import speedup.grader.lock.MachineLock;
import speedup.grader.verdict.ExerciseVerdict;

/**
 * Grades what no clock decides, as many entries at a time as there are cores and memory for. It holds the machine lock for some entries
 * at a time: nothing that is timed runs beside them, and no other grader waits for a whole class.
 */
final class ConcurrentGrading {

    /** A minute or two of work, so that graders take turns in times that a person can wait. */
    private static final int ENTRIES_A_TURN = 16;

    /** For processes to be killed and files to be removed, once nothing is graded any more. */
    private static final long TIDYING_SECONDS = 4;

    /** A baseline, an answer and its perturbed copy. */
    private static final int SANDBOXES = 3;

    private final MachineLock lock;
    private final int atATime;

    /** @param atATime how many entries at a time, at least 1 */
    ConcurrentGrading(MachineLock lock, int atATime) {
        this.lock = lock;
        this.atATime = atATime;
    }

    /**
     * How many entries can be graded at a time, even if each takes all the memory that it may.
     *
     * @param sandboxBytes what each of its sandboxes may take
     * @param memoryBytes what there is
     */
    static int atATime(int cores, long sandboxBytes, long memoryBytes) {
        return (int) Math.max(1, Math.min(cores, memoryBytes / (SANDBOXES * sandboxBytes)));
    }

    /** The memory of this machine or container, in bytes. */
    static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /**
     * Grades all of them, or, where the lock fails, as many as were graded by then.
     *
     * @param ifNotAtOnce is told, for each turn, when other graders have to be waited for
     * @param grade grades one, in any thread, and without the lock
     * @param known is told each verdict as soon as it is there, in the calling thread
     * @throws CancellationException if the calling thread is interrupted
     */
    void grade(
            List<Entry> entries,
            Runnable ifNotAtOnce,
            Function<Entry, ExerciseVerdict> grade,
            BiConsumer<Entry, ExerciseVerdict> known) {
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            for (int from = 0; from < entries.size(); from += ENTRIES_A_TURN * atATime) {
                List<Entry> turn = entries.subList(from, Math.min(entries.size(), from + ENTRIES_A_TURN * atATime));
                lock.take(ifNotAtOnce, () -> {
                    gradeTurn(threads, turn, grade, known);
                    return turn;
                });
            }
        } catch (IOException lockFailed) {
            // Whoever asked has been told of what is graded, and grades the others one by one.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while submissions were graded");
        } finally {
            end(threads);
        }
    }

    private static void gradeTurn(
            ExecutorService threads,
            List<Entry> turn,
            Function<Entry, ExerciseVerdict> grade,
            BiConsumer<Entry, ExerciseVerdict> known)
            throws InterruptedException {
        CompletionService<Graded> verdicts = new ExecutorCompletionService<>(threads);
        turn.forEach(entry -> verdicts.submit(() -> new Graded(entry, grade.apply(entry))));
        for (int i = 0; i < turn.size(); i++) {
            Graded next = get(verdicts);
            known.accept(next.entry(), next.verdict());
        }
    }

    private static Graded get(CompletionService<Graded> verdicts) throws InterruptedException {
        try {
            return verdicts.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts what still runs, and waits for it to tidy up. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(TIDYING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Graded(Entry entry, ExerciseVerdict verdict) {}
}
