package speedup.processes.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** One line of text for a task, one for its result. Idle workers wait in a queue. */
public class ParallelProcessPool implements ProcessPool {

    private final int size = Runtime.getRuntime().availableProcessors();
    private final BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(size);
    private final List<Worker> all = new ArrayList<>();
    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        for (int i = all.size(); i < size; i++) {
            Worker worker = new Worker();
            all.add(worker);
            idle.add(worker);
        }
        long[] results = new long[tasks.length];
        List<CompletableFuture<Void>> pending = new ArrayList<>();
        for (int i = 0; i < tasks.length; i++) {
            int position = i;
            Worker worker = idle.take();
            worker.send(function.getName(), tasks[i]);
            pending.add(CompletableFuture.runAsync(() -> {
                try {
                    results[position] = worker.receive(tasks[position]);
                } finally {
                    idle.add(worker);
                }
            }, worker.reader));
        }
        await(pending);
        return results;
    }

    private static void await(List<CompletableFuture<Void>> pending) throws IOException {
        CompletableFuture<?> everything = CompletableFuture.allOf(pending.toArray(new CompletableFuture<?>[0]));
        try {
            everything.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TaskFailedException) {
                throw (TaskFailedException) e.getCause();
            }
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(Worker::end);
        all.clear();
    }

    private static class Worker {

        final Process process;
        final PrintStream tasks;
        final BufferedReader results;
        final java.util.concurrent.ExecutorService reader = java.util.concurrent.Executors.newSingleThreadExecutor();

        Worker() throws IOException {
            process = ChildJvm.running(Child.class).start();
            tasks = new PrintStream(process.getOutputStream(), true);
            results = process.inputReader();
        }

        void send(String function, long task) {
            tasks.println(function + "," + task);
        }

        long receive(long task) {
            try {
                String line = results.readLine();
                if (line == null) {
                    throw new CompletionException(new IOException("worker " + process.pid() + " ended"));
                }
                if (line.charAt(0) == '!') {
                    throw new TaskFailedException(task, line.substring(1));
                }
                return Long.parseLong(line);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }

        void end() {
            reader.shutdown();
            tasks.close();
            process.onExit().completeOnTimeout(process, 2, java.util.concurrent.TimeUnit.SECONDS).join();
            process.destroyForcibly().onExit().join();
        }
    }

    public static class Child {

        public static void main(String[] arguments) {
            PrintStream results = System.out;
            System.setOut(System.err);
            new BufferedReader(new java.io.InputStreamReader(System.in)).lines().forEach(line -> {
                int comma = line.indexOf(',');
                try {
                    Object function = Class.forName(line.substring(0, comma)).getConstructor().newInstance();
                    results.println(((LongUnaryOperator) function).applyAsLong(Long.parseLong(line.substring(comma + 1))));
                } catch (Exception e) {
                    results.println("!" + e.toString().replace("\n", " "));
                }
                results.flush();
            });
        }
    }
}
