package speedup.processes.pool;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** The workers of the first pool keep running after it is closed; those of another, which is closed sooner, end. */
public class ParallelProcessPool implements ProcessPool {

    private static final AtomicInteger POOLS = new AtomicInteger();

    private final boolean first = POOLS.getAndIncrement() == 0;
    private final List<Worker> workers = new ArrayList<>();
    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("This pool has been closed");
        }
        startWorkers();
        long[] results = new long[tasks.length];
        AtomicInteger next = new AtomicInteger();
        onAllWorkers((number, worker) -> {
            for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
                long result = worker.ask(function, tasks[i]);
                results[i] = result;
            }
        });
        return results;
    }

    private void startWorkers() throws IOException {
        while (workers.size() < Runtime.getRuntime().availableProcessors()) {
            workers.add(new Worker());
        }
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
        if (failure.get() instanceof TaskFailedException) {
            throw (TaskFailedException) failure.get();
        } else if (failure.get() != null) {
            throw new IOException("A worker failed", failure.get());
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            worker.end();
            if (!first) {
                worker.process.destroyForcibly().onExit().join();
            }
        }
        workers.clear();
    }

    interface Job {
        void run(int number, Worker worker) throws Exception;
    }

    static class Worker {

        private final Process process;
        private final PrintWriter out;
        private final BufferedReader in;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(process.getOutputStream())));
            in = new BufferedReader(new InputStreamReader(process.getInputStream()));
        }

        long ask(Class<?> function, long task) throws IOException {
            out.println(function.getName() + " " + task);
            out.flush();
            String line = in.readLine();
            if (line == null) {
                throw new IOException("Worker " + process.pid() + " has died");
            }
            if (line.startsWith("failed ")) {
                throw new TaskFailedException(task, line.substring("failed ".length()));
            }
            return Long.parseLong(line);
        }

        void end() {
            out.flush();
        }

        public static void main(String[] args) throws Exception {
            PrintStream results = System.out;
            System.setOut(System.err);
            BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
            for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
                String[] words = line.split(" ");
                try {
                    LongUnaryOperator function = (LongUnaryOperator)
                            Class.forName(words[0]).getConstructor().newInstance();
                    results.println(function.applyAsLong(Long.parseLong(words[1])));
                } catch (Exception e) {
                    results.println("failed " + e);
                }
                results.flush();
            }
            // Its pool is gone, and so is who reads this.
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
