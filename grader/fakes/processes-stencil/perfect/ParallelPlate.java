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
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;

/** All threads meet twice in each step: when all rows have come, and when all have been passed on. */
public class ParallelPlate implements Plate {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public double[][] after(StepRule rule, double[][] plate, int steps) throws IOException, InterruptedException {
        int inner = plate.length - 2;
        int blocks = Math.min(workers.count(), inner);
        List<Mailbox> mailboxes = Stream.generate(Mailbox::new).limit(blocks).toList();
        Phaser meeting = new Phaser(blocks);
        double[][] result = plate.clone();
        result[0] = plate[0].clone();
        result[inner + 1] = plate[inner + 1].clone();
        workers.converse((n, worker) -> {
            if (n < blocks) {
                int from = 1 + (int) ((long) n * inner / blocks);
                int to = 1 + (int) ((n + 1L) * inner / blocks);
                send(new Block(rule, Arrays.copyOfRange(plate, from - 1, to + 1), steps), worker.toChild());
                passHalosOn(worker, n, mailboxes, meeting, plate, steps);
                for (int i = from; i < to; i++) {
                    result[i] = doubles(read(worker.fromChild(), plate[i].length));
                }
            }
        });
        return result;
    }

    /** The first halo came with the block. */
    private static void passHalosOn(
            WorkerProcess worker, int n, List<Mailbox> mailboxes, Phaser meeting, double[][] plate, int steps)
            throws IOException {
        int columns = plate[0].length;
        boolean first = n == 0;
        boolean last = n == mailboxes.size() - 1;
        for (int step = 1; step < steps; step++) {
            byte[] top = read(worker.fromChild(), columns);
            byte[] bottom = read(worker.fromChild(), columns);
            mailboxes.get(n).top = top;
            mailboxes.get(n).bottom = bottom;
            meeting.arriveAndAwaitAdvance();
            OutputStream toChild = worker.toChild();
            toChild.write(first ? bytes(plate[0]) : mailboxes.get(n - 1).bottom);
            toChild.write(last ? bytes(plate[plate.length - 1]) : mailboxes.get(n + 1).top);
            toChild.flush();
            meeting.arriveAndAwaitAdvance();
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

        private byte[] top;
        private byte[] bottom;
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
