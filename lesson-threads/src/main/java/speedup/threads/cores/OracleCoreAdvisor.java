package speedup.threads.cores;

import java.util.List;
import speedup.scaling.AmdahlLaw;

/**
 * The oracle. It tries serial fractions and numbers of cores, and keeps the best. Right, and needlessly
 * long: both questions have an answer that fits on a line.
 *
 * <p>The sum of squares is a parabola in f, so it has one valley. A search by thirds leaves out, at each step,
 * the outer third in which the lowest point cannot lie.
 */
final class OracleCoreAdvisor implements CoreAdvisor {

    /** (2/3)^100 is far below what a double can tell apart. */
    private static final int STEPS = 100;

    private static final double LEAST_EFFICIENCY = 0.5;

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        double f = serialFraction(timings);
        return new Advice(f, cores(new AmdahlLaw(f), available));
    }

    private static double serialFraction(List<JobRun> timings) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double third = (high - low) / 3;
            if (sumOfSquares(low + third, timings) <= sumOfSquares(high - third, timings)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    private static double sumOfSquares(double f, List<JobRun> timings) {
        AmdahlLaw law = new AmdahlLaw(f);
        double serial = timings.stream()
                .filter(timing -> timing.cores() == 1)
                .findFirst()
                .orElseThrow()
                .seconds();
        return timings.stream()
                .mapToDouble(timing -> timing.seconds() / serial - 1 / law.speedup(timing.cores()))
                .map(error -> error * error)
                .sum();
    }

    static int cores(AmdahlLaw law, int available) {
        int cores = 1;
        while (cores < available && law.speedup(cores + 1) / (cores + 1) >= LEAST_EFFICIENCY) {
            cores++;
        }
        return cores;
    }
}
