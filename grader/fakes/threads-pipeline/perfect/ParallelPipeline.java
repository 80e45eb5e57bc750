package speedup.threads.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/** Items carry numbers. A channel takes those that are less than its capacity ahead of the next one to be given out. */
public class ParallelPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity)
            throws InterruptedException, ExecutionException {
        List<Callable<Object>> tasks = new ArrayList<>();
        Channel first = new Channel(capacity);
        tasks.add(() -> read(source, first));
        Channel in = first;
        for (PipelineStage stage : stages) {
            Channel from = in;
            Channel to = new Channel(capacity);
            for (int worker = 0; worker < stage.workers(); worker++) {
                tasks.add(() -> work(from, stage, to));
            }
            in = to;
        }
        Channel last = in;
        tasks.add(() -> write(last, sink));
        runAll(tasks);
    }

    private static Object read(ItemSource source, Channel out) throws InterruptedException {
        long number = 0;
        for (OptionalLong item = source.next(); item.isPresent(); item = source.next()) {
            out.put(new Item(number++, item.getAsLong()));
        }
        out.end(number);
        return "read";
    }

    private static Object work(Channel in, PipelineStage stage, Channel out) throws InterruptedException {
        for (Item item = in.take(); item != null; item = in.take()) {
            out.put(new Item(item.number(), stage.apply(item.value())));
        }
        out.end(in.count());
        return "worked";
    }

    private static Object write(Channel in, ItemSink sink) throws InterruptedException {
        for (Item item = in.take(); item != null; item = in.take()) {
            sink.accept(item.value());
        }
        return "written";
    }

    private static void runAll(List<Callable<Object>> tasks) throws InterruptedException, ExecutionException {
        BlockingQueue<Object> endings = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<Object> task : tasks) {
            threads.add(new Thread(() -> endings.add(ending(task))));
        }
        threads.forEach(Thread::start);
        try {
            for (int i = 0; i < threads.size(); i++) {
                if (endings.take() instanceof Throwable failure) {
                    throw new ExecutionException(failure);
                }
            }
        } finally {
            threads.forEach(Thread::interrupt);
            joinAll(threads);
        }
    }

    private static Object ending(Callable<Object> task) {
        try {
            return task.call();
        } catch (Throwable e) {
            return e;
        }
    }

    private static void joinAll(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Item(long number, long value) {}

    private static final class Channel {

        private final Item[] waiting;
        private long next;
        private long count = Long.MAX_VALUE;

        Channel(int capacity) {
            waiting = new Item[capacity];
        }

        synchronized void put(Item item) throws InterruptedException {
            while (item.number() >= next + waiting.length) {
                wait();
            }
            waiting[(int) (item.number() % waiting.length)] = item;
            notifyAll();
        }

        synchronized Item take() throws InterruptedException {
            while (next < count && waiting[(int) (next % waiting.length)] == null) {
                wait();
            }
            if (next >= count) {
                return null;
            }
            int place = (int) (next++ % waiting.length);
            Item item = waiting[place];
            waiting[place] = null;
            notifyAll();
            return item;
        }

        synchronized void end(long items) {
            count = items;
            notifyAll();
        }

        synchronized long count() {
            return count;
        }
    }
}
