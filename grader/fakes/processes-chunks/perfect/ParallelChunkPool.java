package speedup.processes.chunks;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** One chunk for each worker, an equal block of the tasks: they all cost the same. */
public class ParallelChunkPool implements TaskPool {

    private final List<Worker> workers = new ArrayList<>();
    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("This pool has been closed");
        }
        while (workers.size() < Runtime.getRuntime().availableProcessors()) {
            workers.add(new Worker());
        }
        long[] results = new long[tasks.length];
        int p = workers.size();
        onAllWorkers((number, worker) -> {
            int from = (int) ((long) tasks.length * number / p);
            int to = (int) ((long) tasks.length * (number + 1) / p);
            long[] chunk = worker.ask(function, Arrays.copyOfRange(tasks, from, to));
            System.arraycopy(chunk, 0, results, from, chunk.length);
        });
        return results;
    }

    /** Runs a job for every worker, each on a thread of its own, and waits for all of them. */
    private void onAllWorkers(Job job) throws IOException, InterruptedException {
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int w = 0; w < workers.size(); w++) {
            int number = w;
            Thread thread = new Thread(() -> {
                try {
                    job.run(number, workers.get(number));
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IOException("A worker failed", failure.get());
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            worker.end();
        }
        workers.clear();
    }

    interface Job {
        void run(int number, Worker worker) throws Exception;
    }

    static class Worker {

        private final Process process;
        private final DataOutputStream out;
        private final DataInputStream in;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
            in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        }

        long[] ask(Class<?> function, long[] tasks) throws IOException {
            out.writeUTF(function.getName());
            out.writeInt(tasks.length);
            for (long task : tasks) {
                out.writeLong(task);
            }
            out.flush();
            long[] results = new long[tasks.length];
            for (int i = 0; i < results.length; i++) {
                results[i] = in.readLong();
            }
            return results;
        }

        void end() {
            try {
                out.close();
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (IOException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }

        public static void main(String[] args) throws Exception {
            DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
            try {
                while (true) {
                    LongUnaryOperator function = (LongUnaryOperator)
                            Class.forName(in.readUTF()).getConstructor().newInstance();
                    long[] tasks = new long[in.readInt()];
                    for (int i = 0; i < tasks.length; i++) {
                        tasks[i] = in.readLong();
                    }
                    for (long task : tasks) {
                        out.writeLong(function.applyAsLong(task));
                    }
                    out.flush();
                }
            } catch (EOFException end) {
                out.close();
            }
        }
    }
}
