package speedup.timing;

import java.util.ArrayList;
import java.util.List;

/**
 * Times tasks: finds how many repetitions make a sample long enough, warms up, takes every sample by the
 * same loop. The results are nanoseconds of the given clock.
 *
 * @param clock what time is read from
 * @param plan how much to measure
 */
public record TaskTimer(NanoClock clock, Plan plan) {

    /** A timer by the clock on the wall, to the {@linkplain Plan#DEFAULT default plan}. */
    public TaskTimer() {
        this(NanoClock.wall(), Plan.DEFAULT);
    }

    /**
     * Times one task.
     *
     * @return every sample
     */
    public Timing time(Task task) {
        Sampler sampler = ready(task);
        List<Long> samples = new ArrayList<>();
        for (int i = 0; i < plan.samples(); i++) {
            samples.add(sampler.sample());
        }
        return new Timing(sampler.repetitions(), samples);
    }

    /**
     * Times two tasks side by side, a sample of the one next to a sample of the other.
     *
     * @param order who runs first in which pair
     * @return every pair
     */
    public PairedTiming compare(Task first, Task second, Order order) {
        Sampler one = ready(first);
        Sampler other = ready(second);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < plan.samples(); i++) {
            pairs.add(pair(one, other, order.firstLeads(i)));
        }
        return new PairedTiming(pairs);
    }

    private static Pair pair(Sampler one, Sampler other, boolean firstLeads) {
        if (firstLeads) {
            double first = one.nanosPerCall();
            return new Pair(first, other.nanosPerCall(), true);
        }
        double second = other.nanosPerCall();
        return new Pair(one.nanosPerCall(), second, false);
    }

    private Sampler ready(Task task) {
        return Sampler.warmedUp(task, clock, plan);
    }
}
