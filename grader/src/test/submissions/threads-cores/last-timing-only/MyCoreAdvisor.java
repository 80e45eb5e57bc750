package speedup.threads.cores;

import java.util.List;

/** Fits the last timing. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<Timing> timings, int available) {
        double f = serialFraction(timings);
        // With f = 0 the quotient is infinite, and the machine is the limit.
        double efficient = Math.floor(1 + 1 / f);
        return new Advice(f, (int) Math.min(efficient, available));
    }

    private static double serialFraction(List<Timing> timings) {
        double serial = serialSeconds(timings);
        double products = 0;
        double squares = 0;
        for (Timing timing : timings.subList(timings.size() - 1, timings.size())) {
            double share = 1.0 / timing.cores();
            double x = 1 - share;
            products += x * (timing.seconds() / serial - share);
            squares += x * x;
        }
        return Math.max(0, Math.min(1, products / squares));
    }

    private static double serialSeconds(List<Timing> timings) {
        return timings.stream()
                .filter(timing -> timing.cores() == 1)
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
