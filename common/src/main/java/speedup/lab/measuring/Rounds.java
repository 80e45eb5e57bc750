package speedup.lab.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import speedup.lab.LabProgress;
import speedup.timing.NanoClock;

/**
 * Times contenders in turns: each round has a sample of everyone, in an order of its own, so that what
 * disturbs the machine for a while disturbs all alike and a drift favours nobody.
 *
 * @param budget about how long it all may take, a quarter of it for warming up
 * @param fewest how many rounds there are, even when they take longer than that
 * @param most how many rounds are enough
 */
public record Rounds(Duration budget, int fewest, int most) {

    private static final NanoClock CLOCK = NanoClock.wall();
    private static final double WARM_UP = 0.25;

    /** Half a millisecond at the ends of a sample, which a scheduler may well take, is then 5% of it. */
    private static final long SHORTEST_SAMPLE = 10_000_000;

    /** For most labs. */
    public static Rounds within(Duration budget) {
        return new Rounds(budget, 5, 51);
    }

    /**
     * Times them.
     *
     * @param progress is told of parts from 0 to 1
     * @return the samples of each, in the order of the contenders
     * @throws InterruptedException if the thread is interrupted, or a contender throws it
     */
    public List<Samples> time(List<Contender> contenders, LabProgress progress) throws InterruptedException {
        List<Repeated> ready = new ArrayList<>();
        long warmUp = (long) (WARM_UP * budget.toNanos() / contenders.size());
        for (Contender contender : contenders) {
            progress.reached("warming up, " + contender.name(), WARM_UP * ready.size() / contenders.size());
            ready.add(Repeated.warmedUp(contender, warmUp));
        }
        List<List<Double>> samples = new ArrayList<>();
        ready.forEach(contender -> samples.add(new ArrayList<>()));
        long start = CLOCK.nanos();
        double whole = (1 - WARM_UP) * budget.toNanos();
        for (int round = 0; round < fewest || (round < most && CLOCK.nanos() - start < whole); round++) {
            for (int turn : order(ready.size(), round)) {
                double spent = Math.max((double) round / most, Math.min(1, (CLOCK.nanos() - start) / whole));
                progress.reached(ready.get(turn).contender.name(), WARM_UP + (1 - WARM_UP) * spent);
                samples.get(turn).add(ready.get(turn).sample());
            }
        }
        return samples.stream().map(Samples::new).toList();
    }

    private static List<Integer> order(int contenders, int round) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, contenders).boxed().toList());
        Collections.shuffle(order, new Random(round));
        return order;
    }

    /** A contender, and how many calls make a sample that is long enough. */
    private record Repeated(Contender contender, long calls) {

        static Repeated warmedUp(Contender contender, long nanos) throws InterruptedException {
            long start = CLOCK.nanos();
            Repeated repeated = new Repeated(contender, 1);
            // Compiled code is faster, so more and more calls are needed; the last time counts.
            do {
                double call = repeated.sample();
                long calls = Math.max(1, (long) Math.ceil(SHORTEST_SAMPLE / call));
                repeated = new Repeated(contender, Math.min(calls, repeated.calls * 10));
            } while (CLOCK.nanos() - start < nanos);
            return repeated;
        }

        /** Nanoseconds of one call. */
        double sample() throws InterruptedException {
            contender.before().run();
            long start = CLOCK.nanos();
            for (long i = 0; i < calls; i++) {
                contender.work().run();
            }
            return (double) (CLOCK.nanos() - start) / calls;
        }
    }
}
