package speedup.threads.cores;

import java.util.List;

/** Tries ten thousand fractions, and the cores from the most down. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final int STEPS = 10_000;

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        double f = serialFraction(timings);
        int cores = available;
        while (speedup(f, cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }

    private static double speedup(double f, int cores) {
        return 1 / (f + (1 - f) / cores);
    }

    private static double serialFraction(List<JobRun> timings) {
        double best = 0;
        for (int step = 1; step <= STEPS; step++) {
            double f = (double) step / STEPS;
            if (sumOfSquares(f, timings) < sumOfSquares(best, timings)) {
                best = f;
            }
        }
        return best;
    }

    private static double sumOfSquares(double f, List<JobRun> timings) {
        double serial = serialSeconds(timings);
        double sum = 0;
        for (JobRun timing : timings) {
            double error = timing.seconds() / serial - 1 / speedup(f, timing.cores());
            sum += error * error;
        }
        return sum;
    }

    private static double serialSeconds(List<JobRun> timings) {
        return timings.stream()
                .filter(timing -> timing.cores() == 1)
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
