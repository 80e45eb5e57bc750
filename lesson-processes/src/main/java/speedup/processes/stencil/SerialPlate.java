package speedup.processes.stencil;

/**
 * All rows in this process, in two plates that take turns: the oracle, and the baseline that your answer
 * has to beat.
 */
public final class SerialPlate implements Plate {

    private boolean closed;

    @Override
    public double[][] after(StepRule rule, double[][] plate, int steps) {
        if (closed) {
            throw new IllegalStateException("This is closed");
        }
        double[][] now = copy(plate);
        double[][] next = copy(plate);
        for (int step = 0; step < steps; step++) {
            for (int i = 1; i < plate.length - 1; i++) {
                rule.step(now[i - 1], now[i], now[i + 1], next[i]);
            }
            double[][] old = now;
            now = next;
            next = old;
        }
        return now;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static double[][] copy(double[][] plate) {
        double[][] copy = new double[plate.length][];
        for (int i = 0; i < plate.length; i++) {
            copy[i] = plate[i].clone();
        }
        return copy;
    }
}
