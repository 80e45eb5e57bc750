package speedup.threads.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;

/** An executor of one thread, which is shut down, and an atomic flag. */
public class MyStoppableWorker implements StoppableWorker {

    private ExecutorService executor;
    private AtomicBoolean stopped;
    private List<WorkDone> done;

    @Override
    public void start(WorkQueue queue, LongUnaryOperator rule) {
        AtomicBoolean flag = new AtomicBoolean();
        List<WorkDone> list = new ArrayList<>();
        executor = Executors.newSingleThreadExecutor();
        executor.execute(() -> work(queue, rule, flag, list));
        stopped = flag;
        done = list;
    }

    private static void work(WorkQueue queue, LongUnaryOperator rule, AtomicBoolean flag, List<WorkDone> list) {
        while (!flag.get()) {
            WorkItem item;
            try {
                item = queue.take();
            } catch (InterruptedException e) {
                return;
            }
            long value = item.start();
            long steps = 0;
            for (; steps < item.steps() && !flag.get(); steps++) {
                value = rule.applyAsLong(value);
            }
            list.add(new WorkDone(item.number(), steps, value));
        }
    }

    @Override
    public List<WorkDone> stop() throws InterruptedException {
        if (executor == null) {
            return List.of();
        }
        stopped.set(true);
        executor.shutdownNow();
        executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        executor = null;
        return done;
    }
}
