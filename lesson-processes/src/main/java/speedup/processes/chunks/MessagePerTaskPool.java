package speedup.processes.chunks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import speedup.processes.ChildJvm;

/**
 * One worker, one message for each task, one for each result: right, and slow. It is the oracle, and
 * the baseline that your answer has to beat.
 *
 * <p>A message holds the name of the function and the task; what comes back is the result. The worker
 * makes the function once, when its name is new.
 */
public final class MessagePerTaskPool implements TaskPool {

    private @Nullable Worker worker;
    private boolean closed;

    @Override
    public long[] map(Class<? extends LongUnaryOperator> function, long[] tasks) throws IOException {
        if (closed) {
            throw new IllegalStateException("The pool is closed");
        }
        if (worker == null) {
            worker = new Worker();
        }
        long[] results = new long[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            results[i] = worker.apply(function.getName(), tasks[i]);
        }
        return results;
    }

    @Override
    public void close() {
        closed = true;
        if (worker != null) {
            worker.end();
            worker = null;
        }
    }

    /** The two ends of the worker: {@link #main} runs in the child, everything else in the parent. */
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
            return fromChild.readLong();
        }

        /** It is idle, so nothing is lost when it is killed. */
        void end() {
            process.destroyForcibly().onExit().join();
        }

        /** Answers tasks until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException, ReflectiveOperationException {
            DataInputStream tasks = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream results =
                    new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            try {
                serve(tasks, results);
            } catch (EOFException poolIsClosed) {
                results.close();
            }
        }

        private static void serve(DataInputStream tasks, DataOutputStream results)
                throws IOException, ReflectiveOperationException {
            String known = "";
            LongUnaryOperator function = LongUnaryOperator.identity();
            while (true) {
                String name = tasks.readUTF();
                if (!name.equals(known)) {
                    function = Class.forName(name)
                            .asSubclass(LongUnaryOperator.class)
                            .getConstructor()
                            .newInstance();
                    known = name;
                }
                results.writeLong(function.applyAsLong(tasks.readLong()));
                results.flush();
            }
        }
    }
}
