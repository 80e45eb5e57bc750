package speedup.processes.chunks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/**
 * Each worker has a thread here that draws the next chunk, sends it in one message, and stores what
 * comes back where the chunk came from. There are several chunks for each worker, so that one that is
 * slow does not keep the others waiting for long.
 */
public class ParallelChunkPool implements TaskPool {

    /** More would balance better, fewer would save messages. */
    private static final int CHUNKS_PER_WORKER = 4;

    /** A message costs as much as some hundreds of tiny tasks, and should not be sent for fewer... */
    private static final int SMALLEST_CHUNK = 100;

    /** ...nor hold so much that the worker waits for a long time before it can begin. */
    private static final int LARGEST_CHUNK = 5_000;

    private final List<Worker> workers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("The pool is closed");
        }
        while (workers.size() < Runtime.getRuntime().availableProcessors()) {
            workers.add(new Worker());
        }
        long[] results = new long[tasks.length];
        int chunk = chunkSize(tasks.length);
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> conversations = new ArrayList<>();
        for (Worker worker : workers) {
            conversations.add(() -> {
                // Counts chunks, not tasks: the number of a chunk that does not exist cannot overflow.
                for (int c = next.getAndIncrement(); (long) c * chunk < tasks.length; c = next.getAndIncrement()) {
                    int from = c * chunk;
                    worker.apply(function.getName(), tasks, results, from, Math.min(chunk, tasks.length - from));
                }
                return null;
            });
        }
        await(conversations);
        return results;
    }

    private int chunkSize(int tasks) {
        int even = tasks / (workers.size() * CHUNKS_PER_WORKER);
        return Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, even));
    }

    private void await(List<Callable<Void>> conversations) throws IOException, InterruptedException {
        try {
            for (Future<Void> conversation : threads.invokeAll(conversations)) {
                conversation.get();
            }
        } catch (InterruptedException e) {
            // Some workers may be in the middle of a chunk, and their answers would be out of step.
            close();
            throw e;
        } catch (ExecutionException e) {
            close();
            throw new IOException("A worker process has ended before its tasks were done", e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Worker::askToEnd);
        workers.forEach(Worker::awaitEnd);
        threads.shutdown();
    }

    /** The two ends of a worker: {@link #main} runs in the child, everything else in the parent. */
    static final class Worker {

        private final Process process;
        private final DataOutputStream toChild;
        private final DataInputStream fromChild;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        void apply(String function, long[] tasks, long[] results, int from, int count) throws IOException {
            toChild.writeUTF(function);
            send(tasks, from, count, toChild);
            receive(fromChild, results, from);
        }

        /** A child that finds its input at an end ends by itself. */
        void askToEnd() {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                process.destroyForcibly();
            }
        }

        void awaitEnd() {
            try {
                process.waitFor(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly().onExit().join();
        }

        /** Answers chunks until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException, ReflectiveOperationException {
            DataInputStream chunks = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream results = new DataOutputStream(new BufferedOutputStream(System.out));
            try {
                while (true) {
                    answer(chunks, results);
                }
            } catch (EOFException poolIsClosed) {
                results.close();
            }
        }

        /** Reads all of a chunk before it writes: two that write to each other can wait for ever. */
        private static void answer(DataInputStream chunks, DataOutputStream results)
                throws IOException, ReflectiveOperationException {
            LongUnaryOperator function = Class.forName(chunks.readUTF())
                    .asSubclass(LongUnaryOperator.class)
                    .getConstructor()
                    .newInstance();
            long[] values = new long[chunks.readInt()];
            readLongs(chunks, values, 0, values.length);
            for (int i = 0; i < values.length; i++) {
                values[i] = function.applyAsLong(values[i]);
            }
            send(values, 0, values.length, results);
        }

        /** The count, then the longs, as one array of bytes: a stream takes each byte of a long by itself. */
        private static void send(long[] values, int from, int count, DataOutputStream target) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES * count);
            bytes.putInt(count).asLongBuffer().put(values, from, count);
            target.write(bytes.array());
            target.flush();
        }

        private static void receive(DataInputStream source, long[] values, int from) throws IOException {
            readLongs(source, values, from, source.readInt());
        }

        private static void readLongs(DataInputStream source, long[] values, int from, int count) throws IOException {
            byte[] bytes = new byte[Long.BYTES * count];
            source.readFully(bytes);
            ByteBuffer.wrap(bytes).asLongBuffer().get(values, from, count);
        }
    }
}
