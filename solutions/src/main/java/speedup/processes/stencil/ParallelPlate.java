package speedup.processes.stencil;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;

/**
 * A block of rows for each worker. Rows at a border go through this process, from the thread of one worker
 * to that of its neighbour. A worker waits for its halo at every step, so no other barrier is needed.
 */
public class ParallelPlate implements Plate {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public double[][] after(StepRule rule, double[][] plate, int steps) throws IOException, InterruptedException {
        int inner = plate.length - 2;
        int blocks = Math.min(workers.count(), inner);
        List<Mailbox> mailboxes = Stream.generate(Mailbox::new).limit(blocks).toList();
        double[][] result = plate.clone();
        result[0] = plate[0].clone();
        result[inner + 1] = plate[inner + 1].clone();
        workers.converse((n, worker) -> {
            if (n < blocks) {
                int from = 1 + (int) ((long) n * inner / blocks);
                int to = 1 + (int) ((n + 1L) * inner / blocks);
                send(new Block(rule, Arrays.copyOfRange(plate, from - 1, to + 1), steps), worker.toChild());
                passHalosOn(worker, n, mailboxes, plate, steps);
                for (int i = from; i < to; i++) {
                    result[i] = doubles(read(worker.fromChild(), plate[i].length));
                }
            }
        });
        return result;
    }

    /** The first halo came with the block. */
    private static void passHalosOn(WorkerProcess worker, int n, List<Mailbox> mailboxes, double[][] plate, int steps)
            throws IOException, InterruptedException {
        int columns = plate[0].length;
        boolean first = n == 0;
        boolean last = n == mailboxes.size() - 1;
        for (int step = 1; step < steps; step++) {
            byte[] top = read(worker.fromChild(), columns);
            byte[] bottom = read(worker.fromChild(), columns);
            if (!first) {
                mailboxes.get(n - 1).fromBelow.add(top);
            }
            if (!last) {
                mailboxes.get(n + 1).fromAbove.add(bottom);
            }
            OutputStream toChild = worker.toChild();
            toChild.write(first ? bytes(plate[0]) : mailboxes.get(n).fromAbove.take());
            toChild.write(
                    last
                            ? bytes(plate[plate.length - 1])
                            : mailboxes.get(n).fromBelow.take());
            toChild.flush();
        }
    }

    private static void send(Block block, OutputStream pipe) throws IOException {
        ObjectOutputStream objects = new ObjectOutputStream(new BufferedOutputStream(pipe, 1 << 16));
        objects.writeObject(block);
        objects.flush();
    }

    private static byte[] bytes(double[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * row.length);
        bytes.asDoubleBuffer().put(row);
        return bytes.array();
    }

    private static double[] doubles(byte[] bytes) {
        double[] row = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(row);
        return row;
    }

    private static byte[] read(InputStream pipe, int columns) throws IOException {
        byte[] bytes = pipe.readNBytes(Double.BYTES * columns);
        if (bytes.length < Double.BYTES * columns) {
            throw new EOFException("The other side has ended in the middle of a plate");
        }
        return bytes;
    }

    @Override
    public void close() {
        workers.close();
    }

    /** Rows on their way to one worker. */
    private static final class Mailbox {

        private final BlockingQueue<byte[]> fromAbove = new LinkedBlockingQueue<>();
        private final BlockingQueue<byte[]> fromBelow = new LinkedBlockingQueue<>();
    }

    /** What a worker gets: rows with a halo row on either side. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier for the rows; never compared
    private record Block(StepRule rule, double[][] rows, int steps) implements Serializable {}

    /** What a child process runs. */
    static final class Worker {

        /** Follows plates until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException, ClassNotFoundException {
            OutputStream results = new BufferedOutputStream(WorkerProcess.toParent(), 1 << 16);
            try {
                while (true) {
                    follow((Block) new ObjectInputStream(System.in).readObject(), results);
                }
            } catch (EOFException closed) {
                results.close();
            }
        }

        private static void follow(Block block, OutputStream results) throws IOException {
            double[][] now = block.rows();
            double[][] next = new double[now.length][now[0].length];
            int last = now.length - 1;
            for (int step = 0; step < block.steps(); step++) {
                if (step > 0) {
                    results.write(bytes(now[1]));
                    results.write(bytes(now[last - 1]));
                    results.flush();
                    now[0] = doubles(read(System.in, now[0].length));
                    now[last] = doubles(read(System.in, now[0].length));
                }
                for (int i = 1; i < last; i++) {
                    block.rule().step(now[i - 1], now[i], now[i + 1], next[i]);
                }
                double[][] old = now;
                now = next;
                next = old;
            }
            for (int i = 1; i < last; i++) {
                results.write(bytes(now[i]));
            }
            results.flush();
        }
    }
}
