package speedup.processes.labs;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import speedup.processes.WorkerProcess;

/** Walks in a process of its own. {@link WalkWorkers} starts it; both ends of the conversation are here. */
final class WalkWorker {

    private WalkWorker() {}

    /** Answers messages until its input ends, which it does at the latest when the parent ends. */
    public static void main(String... arguments) throws IOException {
        DataInputStream tasks = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream results = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
        try {
            while (true) {
                answer(tasks, results);
            }
        } catch (EOFException closed) {
            results.close();
        }
    }

    /** Reads a message to its end before it answers: two sides that both write could wait for each other. */
    private static void answer(DataInputStream tasks, DataOutputStream results) throws IOException {
        Walk[] walks = new Walk[tasks.readInt()];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new Walk(tasks.readLong(), tasks.readLong());
        }
        for (Walk walk : walks) {
            results.writeLong(walk.end());
        }
        results.flush();
    }

    /**
     * The parent's end: sends some tasks in one message, and waits for the results.
     *
     * @param results where they are stored, the first at {@code from}
     */
    static void ask(WorkerProcess worker, List<Walk> walks, long[] results, int from) throws IOException {
        DataOutputStream toChild = new DataOutputStream(worker.toChild());
        toChild.writeInt(walks.size());
        for (Walk walk : walks) {
            toChild.writeLong(walk.start());
            toChild.writeLong(walk.steps());
        }
        toChild.flush();
        DataInputStream fromChild = new DataInputStream(worker.fromChild());
        for (int i = 0; i < walks.size(); i++) {
            results[from + i] = fromChild.readLong();
        }
    }
}
