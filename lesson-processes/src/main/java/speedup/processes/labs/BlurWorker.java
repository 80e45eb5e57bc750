package speedup.processes.labs;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Gaussian;
import speedup.processes.blur.Image;

/** Blurs in a process of its own. {@link BlurWorkers} starts it; both ends of the conversation are here. */
final class BlurWorker {

    private BlurWorker() {}

    /**
     * One image to blur.
     *
     * @param sharing where its pixels are, and where the new ones go
     * @param position how many pixels stand before its own in the files
     */
    record Order(Sharing sharing, Path input, Path output, long position, int rows, int columns, double sigma) {

        int pixels() {
            return rows * columns;
        }

        private void write(DataOutputStream target) throws IOException {
            target.writeUTF(sharing.name());
            target.writeUTF(input.toString());
            target.writeUTF(output.toString());
            target.writeLong(position);
            target.writeInt(rows);
            target.writeInt(columns);
            target.writeDouble(sigma);
        }

        private static Order read(DataInputStream source) throws IOException {
            return new Order(
                    Sharing.valueOf(source.readUTF()),
                    Path.of(source.readUTF()),
                    Path.of(source.readUTF()),
                    source.readLong(),
                    source.readInt(),
                    source.readInt(),
                    source.readDouble());
        }
    }

    /** Answers orders until its input ends, which it does at the latest when the parent ends. */
    public static void main(String... arguments) throws IOException {
        DataInputStream orders = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream results = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
        try {
            while (true) {
                answer(Order.read(orders), orders, results);
            }
        } catch (EOFException closed) {
            results.close();
        }
    }

    private static void answer(Order order, DataInputStream orders, DataOutputStream results) throws IOException {
        double[] pixels = order.sharing().ofInput()
                ? Pixels.get(order.pixels(), order.input(), order.position())
                : Pixels.receive(order.pixels(), orders);
        Image blurred = new Gaussian(order.sigma()).apply(new Image(order.rows(), order.columns(), pixels));
        if (order.sharing().ofOutput()) {
            Pixels.put(blurred.pixels(), order.output(), order.position());
        }
        results.writeBoolean(true);
        if (!order.sharing().ofOutput()) {
            Pixels.send(blurred.pixels(), results);
        }
        results.flush();
    }

    /** The parent's end: has an image blurred, and waits for the result. */
    static Image ask(WorkerProcess worker, Order order, double[] pixels) throws IOException {
        DataOutputStream toChild = new DataOutputStream(worker.toChild());
        if (order.sharing().ofInput()) {
            Pixels.put(pixels, order.input(), order.position());
        }
        order.write(toChild);
        if (!order.sharing().ofInput()) {
            Pixels.send(pixels, toChild);
        }
        toChild.flush();
        DataInputStream fromChild = new DataInputStream(worker.fromChild());
        fromChild.readBoolean();
        return new Image(
                order.rows(),
                order.columns(),
                order.sharing().ofOutput()
                        ? Pixels.get(order.pixels(), order.output(), order.position())
                        : Pixels.receive(order.pixels(), fromChild));
    }
}
