package speedup.threads.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells the thread in two ways. The flag is for the loop, which reads it in each step, and no rule can swallow it. The
 * interrupt is for the queue, which does not know the flag. The flag comes first: a thread that is woken finds it set.
 */
public class MyStoppableWorker implements StoppableWorker {

    private @Nullable Run run;

    @Override
    public void start(WorkQueue queue, LongUnaryOperator rule) {
        run = new Run(queue, rule);
        run.thread.start();
    }

    @Override
    public List<WorkDone> stop() throws InterruptedException {
        Run stopping = run;
        if (stopping == null) {
            return List.of();
        }
        stopping.stopped = true;
        stopping.thread.interrupt();
        // If this is interrupted, the run is still there for the next call.
        stopping.thread.join();
        run = null;
        return stopping.done;
    }

    /** From a start to its stop. A run is never started again, so its flag need not be cleared. */
    private static final class Run {

        private final Thread thread = new Thread(this::work, "worker");
        private final WorkQueue queue;
        private final LongUnaryOperator rule;
        private volatile boolean stopped;

        /** Written by the thread, and read after its end: join makes it visible. */
        private final List<WorkDone> done = new ArrayList<>();

        Run(WorkQueue queue, LongUnaryOperator rule) {
            this.queue = queue;
            this.rule = rule;
        }

        private void work() {
            try {
                while (!stopped) {
                    done.add(compute(queue.take()));
                }
            } catch (InterruptedException e) {
                // Only stop interrupts this thread, and no item has been taken: it ends.
                Thread.currentThread().interrupt();
            }
        }

        private WorkDone compute(WorkItem item) {
            long value = item.start();
            long steps = 0;
            while (steps < item.steps() && !stopped) {
                value = rule.applyAsLong(value);
                steps++;
            }
            return new WorkDone(item.number(), steps, value);
        }
    }
}
