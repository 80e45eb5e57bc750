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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** An answer of known speed. The study exchanges the kind. */
public class ParallelProcessPool implements ProcessPool {

    private static final Kind KIND = Kind.PARALLEL;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean busy;

    enum Kind {
        /** Each worker gets its next task when it has answered the last one, as in the reference answer. */
        PARALLEL,
        /** The same with eight processes. */
        EIGHT_WORKERS,
        /** The last sixty tasks, short ones, are done by one worker beforehand. */
        BARELY_ABOVE,
        /** The last 108 tasks. */
        BARELY_BELOW,
        /** The first sixth of the tasks, which is half of the work, is done by one worker beforehand. */
        HALF_PARALLEL,
        /** One worker does everything. */
        SERIAL,
        /** One worker does everything, in fewer steps. */
        OPTIMIZED_SERIAL,
        /** Several workers, of which one at a time is asked. */
        GLOBAL_LOCK,
        /** A block of tasks for each worker. */
        EQUAL_BLOCKS,
        /** Returns while workers are still at work. */
        THREADS_NOT_JOINED,
        /** One worker does everything, and a thread for each other one waits for it in a loop. */
        BUSY_WAITING
    }

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        while (workers.size() < (KIND == Kind.EIGHT_WORKERS ? 8 : CORES)) {
            workers.add(new Worker());
        }
        long[] results = new long[tasks.length];
        String name = function.getName();
        switch (KIND) {
            case PARALLEL, EIGHT_WORKERS -> nextTasks(name, tasks, results, 0, tasks.length);
            case BARELY_ABOVE -> {
                alone(name, tasks, results, tasks.length - 60, tasks.length);
                nextTasks(name, tasks, results, 0, tasks.length - 60);
            }
            case BARELY_BELOW -> {
                alone(name, tasks, results, tasks.length - 108, tasks.length);
                nextTasks(name, tasks, results, 0, tasks.length - 108);
            }
            case HALF_PARALLEL -> {
                alone(name, tasks, results, 0, tasks.length / 6);
                nextTasks(name, tasks, results, tasks.length / 6, tasks.length);
            }
            case SERIAL, OPTIMIZED_SERIAL -> alone(name, tasks, results, 0, tasks.length);
            case GLOBAL_LOCK -> {
                AtomicInteger next = new AtomicInteger();
                onEach(
                        worker -> {
                            for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
                                synchronized (this) {
                                    results[i] = workers.get(worker).ask(name, tasks[i]);
                                }
                            }
                        },
                        true);
            }
            case EQUAL_BLOCKS -> onEach(worker -> block(worker, name, tasks, results), true);
            case THREADS_NOT_JOINED -> onEach(worker -> block(worker, name, tasks, results), false);
            case BUSY_WAITING -> {
                busy = true;
                onEach(
                        worker -> {
                            if (worker == 0) {
                                alone(name, tasks, results, 0, tasks.length);
                                busy = false;
                            }
                            while (busy) {
                                Thread.onSpinWait();
                            }
                        },
                        true);
            }
        }
        return results;
    }

    private void alone(String function, long[] tasks, long[] results, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            results[i] = workers.get(0).ask(function, tasks[i]);
        }
    }

    private void nextTasks(String function, long[] tasks, long[] results, int from, int to)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        onEach(
                worker -> {
                    for (int i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
                        results[i] = workers.get(worker).ask(function, tasks[i]);
                    }
                },
                true);
    }

    private void block(int worker, String function, long[] tasks, long[] results) throws IOException {
        int end = tasks.length * (worker + 1) / workers.size();
        for (int i = tasks.length * worker / workers.size(); i < end; i++) {
            results[i] = workers.get(worker).ask(function, tasks[i]);
        }
    }

    interface Work {
        void by(int worker) throws IOException;
    }

    private void onEach(Work work, boolean join) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int w = 0; w < workers.size(); w++) {
            int worker = w;
            threads.add(new Thread(() -> {
                try {
                    work.by(worker);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (int i = 0; i < threads.size() && join; i++) {
            threads.get(i).join();
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::end);
    }

    static final class Worker {

        private final Process process;
        private final DataOutputStream toChild;
        private final DataInputStream fromChild;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        long ask(String function, long task) throws IOException {
            toChild.writeUTF(function);
            toChild.writeLong(task);
            toChild.flush();
            return fromChild.readLong();
        }

        void end() {
            try {
                process.getOutputStream().close();
                process.waitFor(2, TimeUnit.SECONDS);
            } catch (IOException | InterruptedException e) {
                // It is killed below.
            }
            process.destroyForcibly().onExit().join();
        }

        public static void main(String... arguments) throws Exception {
            DataInputStream tasks = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream results =
                    new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            try {
                while (true) {
                    String function = tasks.readUTF();
                    long task = tasks.readLong();
                    results.writeLong(KIND == Kind.OPTIMIZED_SERIAL ? steps(task) : apply(function, task));
                    results.flush();
                }
            } catch (EOFException poolIsClosed) {
                results.close();
            }
        }

        private static long apply(String function, long task) throws Exception {
            return Class.forName(function)
                    .asSubclass(LongUnaryOperator.class)
                    .getConstructor()
                    .newInstance()
                    .applyAsLong(task);
        }

        /** What CollatzSteps counts, with all halvings in a row at once, and from a table where a number is small. */
        private static long steps(long task) {
            long start = task >> 20;
            long total = 0;
            for (long left = task & ((1 << 20) - 1); left > 0; left--) {
                long n = start;
                while (n >= KNOWN.length) {
                    int halvings = Long.numberOfTrailingZeros(n);
                    n >>= halvings;
                    total += halvings;
                    if (n >= KNOWN.length) {
                        n = 3 * n + 1;
                        total++;
                    }
                }
                total += KNOWN[(int) n];
                start = (start + 104_395_301) % 999_999_999 + 1;
            }
            return total;
        }

        private static final short[] KNOWN = known();

        private static short[] known() {
            short[] known = new short[KIND == Kind.OPTIMIZED_SERIAL ? 1 << 20 : 2];
            for (int i = 2; i < known.length; i++) {
                short steps = 0;
                long n = i;
                while (n >= i) {
                    n = n % 2 == 0 ? n / 2 : 3 * n + 1;
                    steps++;
                }
                known[i] = (short) (steps + known[(int) n]);
            }
            return known;
        }
    }
}
