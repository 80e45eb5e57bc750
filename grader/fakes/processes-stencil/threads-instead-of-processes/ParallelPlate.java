package speedup.processes.stencil;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Threads of this process share the plate, where processes are asked for. */
public class ParallelPlate implements Plate {

    private boolean closed;

    @Override
    public double[][] after(StepRule rule, double[][] plate, int steps) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("This is closed");
        }
        int inner = plate.length - 2;
        int blocks = Math.min(Runtime.getRuntime().availableProcessors(), inner);
        double[][][] plates = {copy(plate), copy(plate)};
        CyclicBarrier stepIsOver = new CyclicBarrier(blocks);
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < blocks; n++) {
            int from = 1 + (int) ((long) n * inner / blocks);
            int to = 1 + (int) ((n + 1L) * inner / blocks);
            threads.add(new Thread(() -> follow(rule, plates, from, to, steps, stepIsOver)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return plates[steps % 2];
    }

    private static void follow(
            StepRule rule, double[][][] plates, int from, int to, int steps, CyclicBarrier stepIsOver) {
        try {
            for (int step = 0; step < steps; step++) {
                double[][] now = plates[step % 2];
                double[][] next = plates[1 - step % 2];
                for (int i = from; i < to; i++) {
                    rule.step(now[i - 1], now[i], now[i + 1], next[i]);
                }
                stepIsOver.await();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[][] copy(double[][] plate) {
        double[][] copy = new double[plate.length][];
        for (int i = 0; i < plate.length; i++) {
            copy[i] = plate[i].clone();
        }
        return copy;
    }

    @Override
    public void close() {
        closed = true;
    }
}
