package speedup.processes.crash;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import speedup.processes.ChildJvm;

/** A queue of tasks, and a deque of idle workers. */
public class ParallelCrashProofPool implements CrashProofPool {

    private final BlockingDeque<Worker> idle = new LinkedBlockingDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private boolean closed;

    @Override
    public PoolResult map(Class<? extends LongUnaryOperator> function, long[] tasks, RetryPolicy patience)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("This pool has been closed");
        }
        long[] results = new long[tasks.length];
        Set<Integer> poison = new ConcurrentSkipListSet<>();
        Queue<Integer> left = new ConcurrentLinkedQueue<>(IntStream.range(0, tasks.length).boxed().toList());
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<?>> ends = new ArrayList<>();
        for (int w = 0; w < Runtime.getRuntime().availableProcessors(); w++) {
            ends.add(threads.submit(() -> {
                for (Integer i = left.poll(); i != null; i = left.poll()) {
                    boolean done = false;
                    for (int attempt = 0; !done && attempt < patience.attempts(); attempt++) {
                        try {
                            results[i] = ask(function, tasks[i], patience);
                            done = true;
                        } catch (EOFException workerIsDead) {
                            // Again, or given up below.
                        }
                    }
                    if (!done) {
                        poison.add(i);
                    }
                }
                return null;
            }));
        }
        threads.shutdown();
        try {
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The pool has failed", e.getCause());
        }
        return new PoolResult(results, poison.stream().mapToInt(i -> i).toArray());
    }

    private long ask(Class<?> function, long task, RetryPolicy patience) throws IOException {
        Worker worker = idle.poll();
        while (worker != null && !worker.process.isAlive()) {
            worker = idle.poll();
        }
        if (worker == null) {
            worker = new Worker();
        }
        Worker asked = worker;
        Future<?> timeout = clock.schedule(
                () -> asked.process.destroyForcibly(), patience.limit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            long result = asked.ask(function, task);
            idle.add(asked);
            return result;
        } finally {
            timeout.cancel(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        for (Worker worker : idle) {
            worker.process.destroyForcibly().onExit().join();
        }
        idle.clear();
    }

    static class Worker {

        private final Process process;
        private final PrintWriter out;
        private final BufferedReader in;

        Worker() throws IOException {
            process = ChildJvm.running(Worker.class).start();
            out = new PrintWriter(process.getOutputStream(), true);
            in = new BufferedReader(new InputStreamReader(process.getInputStream()));
            // From here on the time of a task counts. A worker that is dead is found out when it is asked.
            in.readLine();
        }

        long ask(Class<?> function, long task) throws IOException {
            out.println(function.getName() + " " + task);
            String line = in.readLine();
            if (line == null) {
                throw new EOFException("Worker " + process.pid() + " has died");
            }
            return Long.parseLong(line);
        }

        public static void main(String[] args) throws Exception {
            PrintStream results = System.out;
            System.setOut(System.err);
            results.println("ready");
            results.flush();
            BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
            for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
                String[] words = line.split(" ");
                LongUnaryOperator function =
                        (LongUnaryOperator) Class.forName(words[0]).getConstructor().newInstance();
                results.println(function.applyAsLong(Long.parseLong(words[1])));
                results.flush();
            }
        }
    }
}
