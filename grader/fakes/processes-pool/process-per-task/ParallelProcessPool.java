package speedup.processes.pool;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongUnaryOperator;
import speedup.processes.ChildJvm;

/** A process for every task, as many at a time as there are cores. */
public class ParallelProcessPool implements ProcessPool {

    private final ExecutorService starters =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks)
            throws IOException, InterruptedException {
        if (starters.isShutdown()) {
            throw new IllegalStateException("closed");
        }
        Future<?>[] pending = new Future<?>[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            long task = tasks[i];
            pending[i] = starters.submit(() -> run(function.getName(), task));
        }
        long[] results = new long[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            try {
                results[i] = (Long) pending[i].get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TaskFailedException) {
                    throw (TaskFailedException) e.getCause();
                }
                throw new IOException(e.getCause());
            }
        }
        return results;
    }

    private static long run(String function, long task) throws IOException, InterruptedException {
        Process process = ChildJvm.running(Worker.class, function, "" + task).start();
        String output = new String(process.getInputStream().readAllBytes()).trim();
        int exit = process.waitFor();
        if (exit == 1) {
            throw new TaskFailedException(task, output);
        } else if (exit != 0) {
            throw new IOException("exit code " + exit);
        }
        return Long.parseLong(output.substring(output.lastIndexOf('\n') + 1));
    }

    @Override
    public void close() {
        starters.shutdown();
    }

    static class Worker {

        public static void main(String[] args) {
            try {
                LongUnaryOperator function =
                        (LongUnaryOperator) Class.forName(args[0]).getConstructor().newInstance();
                System.out.println(function.applyAsLong(Long.parseLong(args[1])));
            } catch (Exception e) {
                System.out.println(e);
                System.exit(1);
            }
        }
    }
}
