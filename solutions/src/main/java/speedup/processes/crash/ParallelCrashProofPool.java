package speedup.processes.crash;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import speedup.processes.ChildJvm;

/**
 * As many conversations as cores, each with one worker at a time. A conversation takes the next task
 * and stays with it until it is done or given up, so nobody has to remember whose task it was when a
 * worker dies. Whether it died by itself, or was killed because it took too long, looks the same from
 * here: its output ends.
 */
public class ParallelCrashProofPool implements CrashProofPool {

    private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1);
    private volatile boolean closed;

    /** A pool that starts a worker when it needs one. */
    public ParallelCrashProofPool() {
        // Else an alarm that was called off would be kept until the time when it would have gone off.
        alarm.setRemoveOnCancelPolicy(true);
    }

    @Override
    public PoolResult map(Class<? extends LongUnaryOperator> function, long[] tasks, RetryPolicy policy)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("The pool is closed");
        }
        long[] results = new long[tasks.length];
        boolean[] done = new boolean[tasks.length];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> conversation = () -> {
            for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
                OptionalLong result = attemptUntilDone(function.getName(), tasks[i], policy);
                results[i] = result.orElse(0);
                done[i] = result.isPresent();
            }
            return null;
        };
        await(conversation);
        return new PoolResult(
                results, IntStream.range(0, tasks.length).filter(i -> !done[i]).toArray());
    }

    private void await(Callable<Void> conversation) throws IOException, InterruptedException {
        List<Callable<Void>> conversations = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            conversations.add(conversation);
        }
        try {
            for (Future<Void> end : threads.invokeAll(conversations)) {
                end.get();
            }
        } catch (InterruptedException e) {
            close();
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("A worker process cannot be started", e.getCause());
        }
    }

    private OptionalLong attemptUntilDone(String function, long task, RetryPolicy policy) throws IOException {
        OptionalLong result = OptionalLong.empty();
        for (int i = 0; i < policy.attempts() && result.isEmpty() && !closed; i++) {
            result = attempt(function, task, policy.limit());
        }
        return result;
    }

    private OptionalLong attempt(String function, long task, Duration limit) throws IOException {
        Worker worker = acquire();
        AtomicBoolean undecided = new AtomicBoolean(true);
        OptionalLong result = OptionalLong.empty();
        try {
            worker.awaitReady();
            Future<?> timeout = alarm.schedule(() -> goOff(worker, undecided), limit.toNanos(), TimeUnit.NANOSECONDS);
            try {
                result = OptionalLong.of(worker.apply(function, task));
            } finally {
                timeout.cancel(false);
            }
        } catch (IOException workerDied) {
            worker.kill();
        }
        // The alarm may have gone off just now: a result counts all the same, but the worker is lost.
        if (undecided.getAndSet(false) && result.isPresent()) {
            idle.add(worker);
        } else {
            discard(worker);
        }
        return result;
    }

    private static void goOff(Worker worker, AtomicBoolean undecided) {
        if (undecided.getAndSet(false)) {
            worker.kill();
        }
    }

    /** One that has died while it had nothing to do is nobody's fault, and must not count against a task. */
    private Worker acquire() throws IOException {
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            discard(worker);
        }
        Worker fresh = new Worker();
        alive.add(fresh);
        return fresh;
    }

    private void discard(Worker worker) {
        worker.end();
        alive.remove(worker);
    }

    @Override
    public void close() {
        closed = true;
        // What is under way fails, which ends the conversations; one of them may just have started a worker.
        alive.forEach(Worker::kill);
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alive.forEach(this::discard);
        alarm.shutdownNow();
    }

    /** The two ends of a worker: {@link #main} runs in the child, everything else in the parent. */
    static final class Worker {

        private static final int READY = 1;

        private final Process process;
        private final DataOutputStream toChild;
        private final DataInputStream fromChild;
        private boolean ready;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        boolean isAlive() {
            return process.isAlive();
        }

        /** So that the start of a JVM does not count as the time of its first task. */
        void awaitReady() throws IOException {
            if (!ready) {
                ready = fromChild.readByte() == READY;
            }
        }

        long apply(String function, long task) throws IOException {
            toChild.writeUTF(function);
            toChild.writeLong(task);
            toChild.flush();
            return fromChild.readLong();
        }

        void kill() {
            process.destroyForcibly();
        }

        /** Returns when it is gone. Killing it also closes this end of its pipes. */
        void end() {
            process.destroyForcibly().onExit().join();
        }

        /** Answers tasks until its input ends. An exception ends it, which is all that the pool has to know. */
        public static void main(String... arguments) throws IOException, ReflectiveOperationException {
            DataInputStream tasks = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream results =
                    new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            // What a function prints must not get between the results.
            System.setOut(System.err);
            results.writeByte(READY);
            results.flush();
            try {
                while (true) {
                    answer(tasks.readUTF(), tasks.readLong(), results);
                }
            } catch (EOFException poolIsClosed) {
                results.close();
            }
        }

        private static void answer(String function, long task, DataOutputStream results)
                throws IOException, ReflectiveOperationException {
            results.writeLong(Class.forName(function)
                    .asSubclass(LongUnaryOperator.class)
                    .getConstructor()
                    .newInstance()
                    .applyAsLong(task));
            results.flush();
        }
    }
}
