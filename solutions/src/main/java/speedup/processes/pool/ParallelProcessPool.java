package speedup.processes.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
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
 * Each worker has a thread here that takes the next task, sends it, and waits for the result. That
 * thread is all the dispatching there is: a worker that is done early comes back early.
 */
public class ParallelProcessPool implements ProcessPool {

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
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> conversations = new ArrayList<>();
        for (Worker worker : workers) {
            conversations.add(() -> converse(worker, function.getName(), tasks, next, results));
        }
        await(conversations);
        return results;
    }

    private static Void converse(Worker worker, String function, long[] tasks, AtomicInteger next, long[] results)
            throws IOException {
        try {
            for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
                results[i] = worker.apply(function, tasks[i]);
            }
        } finally {
            // After a failure, nobody needs to start on another task.
            next.set(tasks.length);
        }
        return null;
    }

    private void await(List<Callable<Void>> conversations) throws IOException, InterruptedException {
        try {
            for (Future<Void> conversation : threads.invokeAll(conversations)) {
                conversation.get();
            }
        } catch (InterruptedException e) {
            // Some workers may be in the middle of a task, and their answers would be out of step.
            close();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TaskFailedException failed) {
                throw failed;
            }
            throw new IOException("A worker process has ended before its task was done", e.getCause());
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

        long apply(String function, long task) throws IOException {
            toChild.writeUTF(function);
            toChild.writeLong(task);
            toChild.flush();
            if (fromChild.readBoolean()) {
                return fromChild.readLong();
            }
            throw new TaskFailedException(task, fromChild.readUTF());
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

        /** Answers tasks until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException {
            DataInputStream tasks = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream results =
                    new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            // What a function prints must not get between the results.
            System.setOut(System.err);
            try {
                while (true) {
                    answer(tasks.readUTF(), tasks.readLong(), results);
                }
            } catch (EOFException poolIsClosed) {
                results.close();
            }
        }

        private static void answer(String function, long task, DataOutputStream results) throws IOException {
            try {
                long result = Class.forName(function)
                        .asSubclass(LongUnaryOperator.class)
                        .getConstructor()
                        .newInstance()
                        .applyAsLong(task);
                results.writeBoolean(true);
                results.writeLong(result);
            } catch (Throwable e) {
                results.writeBoolean(false);
                results.writeUTF(e.toString());
            }
            results.flush();
        }
    }
}
