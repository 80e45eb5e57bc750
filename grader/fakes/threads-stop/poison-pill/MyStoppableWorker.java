package speedup.threads.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** A message that tells the thread to end, the only one in a queue of its own. Waits for it where no item is left. */
public class MyStoppableWorker implements StoppableWorker {

    private static final long POLL_MILLIS = 5;

    private Thread thread;
    private BlockingQueue<String> messages;
    private List<WorkDone> done;

    @Override
    public void start(WorkQueue queue, LongUnaryOperator rule) {
        messages = new LinkedBlockingQueue<>();
        done = new ArrayList<>();
        thread = new Thread(() -> work(queue, rule));
        thread.start();
    }

    private void work(WorkQueue queue, LongUnaryOperator rule) {
        while (messages.isEmpty()) {
            Optional<WorkItem> item = queue.poll();
            if (item.isPresent()) {
                compute(item.get(), rule);
                continue;
            }
            try {
                if (messages.poll(POLL_MILLIS, TimeUnit.MILLISECONDS) != null) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void compute(WorkItem item, LongUnaryOperator rule) {
        long value = item.start();
        long steps = 0;
        while (steps < item.steps() && messages.isEmpty()) {
            value = rule.applyAsLong(value);
            steps++;
        }
        done.add(new WorkDone(item.number(), steps, value));
    }

    @Override
    public List<WorkDone> stop() throws InterruptedException {
        if (thread == null) {
            return List.of();
        }
        messages.add("stop");
        thread.join();
        thread = null;
        return done;
    }
}
