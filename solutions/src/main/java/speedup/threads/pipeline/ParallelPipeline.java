package speedup.threads.pipeline;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What waits in the queues is the promise of an item. A worker takes an item and puts the promise of its result into the next
 * queue, in one step; then it computes. So the promises stand in the order of the source, whichever worker is done first, and
 * a promise that is not kept yet takes a place in the queue. A promise of nothing is the end.
 */
public class ParallelPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity)
            throws InterruptedException, ExecutionException {
        int count = 2 + stages.stream().mapToInt(PipelineStage::workers).sum();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
        try {
            Connection connection = new Connection(capacity);
            Connection first = connection;
            ended.submit(() -> read(source, first));
            for (PipelineStage stage : stages) {
                Connection in = connection;
                Connection out = new Connection(capacity);
                for (int worker = 0; worker < stage.workers(); worker++) {
                    ended.submit(() -> work(in, stage, out));
                }
                connection = out;
            }
            Connection last = connection;
            ended.submit(() -> write(last, sink));
            for (int i = 0; i < count; i++) {
                ended.take().get(); // the first that fails is the first that ends by an exception
            }
        } finally {
            threads.shutdownNow(); // interrupts whoever waits at a queue
            awaitEnd(threads);
        }
    }

    private static Void read(ItemSource source, Connection out) throws InterruptedException {
        OptionalLong item;
        do {
            item = source.next();
            out.queue.put(CompletableFuture.completedFuture(item));
        } while (item.isPresent());
        return null;
    }

    private static Void work(Connection in, PipelineStage stage, Connection out)
            throws InterruptedException, ExecutionException {
        while (true) {
            CompletableFuture<OptionalLong> result = new CompletableFuture<>();
            OptionalLong item;
            synchronized (in) {
                if (in.ended) {
                    return null;
                }
                item = in.take();
                out.queue.put(result);
            }
            if (item.isEmpty()) {
                result.complete(item);
                return null;
            }
            result.complete(OptionalLong.of(stage.apply(item.getAsLong())));
        }
    }

    private static Void write(Connection in, ItemSink sink) throws InterruptedException, ExecutionException {
        for (OptionalLong item = in.take(); item.isPresent(); item = in.take()) {
            sink.accept(item.getAsLong());
        }
        return null;
    }

    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stands between a stage and the next one. */
    private static final class Connection {

        private final BlockingQueue<Future<OptionalLong>> queue;
        private boolean ended; // guarded by this

        Connection(int capacity) {
            queue = new ArrayBlockingQueue<>(capacity);
        }

        /** The next item; nothing at the end, which comes once. */
        synchronized OptionalLong take() throws InterruptedException, ExecutionException {
            OptionalLong item = queue.take().get();
            ended = item.isEmpty();
            return item;
        }
    }
}
