package speedup.threads.cores;

import java.util.List;

/**
 * In relative times, Amdahl's law is a line through the origin: {@code r(p) - 1 / p = f (1 - 1 / p)}. The
 * least squares of y = f x are at f = sum(x y) / sum(x x).
 *
 * <p>The efficiency is 1 / (1 + (p - 1) f). It is at least one half as long as (p - 1) f is at most 1.
 */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        double f = serialFraction(timings);
        // With f = 0 the quotient is infinite, and the machine is the limit.
        double efficient = Math.floor(1 + 1 / f);
        return new Advice(f, (int) Math.min(efficient, available));
    }

    private static double serialFraction(List<JobRun> timings) {
        double serial = serialSeconds(timings);
        double products = 0;
        double squares = 0;
        for (JobRun timing : timings) {
            double share = 1.0 / timing.cores();
            double x = 1 - share;
            products += x * (timing.seconds() / serial - share);
            squares += x * x;
        }
        return Math.max(0, Math.min(1, products / squares));
    }

    private static double serialSeconds(List<JobRun> timings) {
        return timings.stream()
                .filter(timing -> timing.cores() == 1)
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
