package speedup.threads.cores;

import java.util.List;

/** Takes the speedup for the efficiency. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<Timing> timings, int available) {
        double f = serialFraction(timings);
        int cores = available;
        while (cores > 1 && 1 / (f + (1 - f) / cores) < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }

    private static double serialFraction(List<Timing> timings) {
        double serial = serialSeconds(timings);
        double products = 0;
        double squares = 0;
        for (Timing timing : timings) {
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
