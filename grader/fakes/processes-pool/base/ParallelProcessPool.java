package speedup.processes.pool;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** Each worker gets the next task when it has answered the last one. */
public class ParallelProcessPool implements ProcessPool {

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
                results[i] = worker.ask(function, tasks[i]);
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
            out.close();
            try {
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
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
        }
    }
}
