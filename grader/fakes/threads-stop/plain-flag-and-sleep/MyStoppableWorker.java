package speedup.threads.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** Sleeps until a plain field is set, as in section 17.3 of the Java Language Specification, and computes by the same. */
public class MyStoppableWorker implements StoppableWorker {

    private Thread thread;
    private boolean stopped;
    private List<WorkDone> done;

    @Override
    public void start(WorkQueue queue, LongUnaryOperator rule) {
        stopped = false;
        done = new ArrayList<>();
        thread = new Thread(() -> {
            while (!stopped) {
                Optional<WorkItem> item = queue.poll();
                if (item.isPresent()) {
                    done.add(compute(item.get(), rule));
                } else {
                    pause();
                }
            }
        });
        thread.start();
    }

    private WorkDone compute(WorkItem item, LongUnaryOperator rule) {
        long value = item.start();
        long steps = 0;
        while (!stopped && steps < item.steps()) {
            value = rule.applyAsLong(value);
            steps++;
        }
        return new WorkDone(item.number(), steps, value);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<WorkDone> stop() throws InterruptedException {
        if (thread == null) {
            return List.of();
        }
        stopped = true;
        thread.join();
        thread = null;
        return done;
    }
}
