package speedup.timing;

import java.time.Duration;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * Times variants in turns, within a given time: warms them up, finds out how many calls make a sample long
 * enough, and takes rounds of samples; see {@link InterleavedRounds}.
 *
 * @param budget about how long it all may take, a quarter of it for warming up
 * @param fewest how many rounds there are, even when they take longer than that
 * @param most how many rounds are enough
 * @param clock what time is read from
 */
public record InterleavedTimer(Duration budget, int fewest, int most, NanoClock clock) {

    private static final double WARM_UP = 0.25;

    /** Half a millisecond at the ends of a sample, which a scheduler may well take, is then 5% of it. */
    static final Duration SHORTEST_SAMPLE = Duration.ofMillis(10);

    /** A timer by the wall clock. */
    public InterleavedTimer(Duration budget, int fewest, int most) {
        this(budget, fewest, most, NanoClock.wall());
    }

    /** For most labs. */
    public static InterleavedTimer within(Duration budget) {
        return new InterleavedTimer(budget, 5, 51);
    }

    /**
     * Times them.
     *
     * @param variants at least one
     * @param progress is told what is being done, and the part from 0 to 1 that is done
     * @return the samples of each, in the order of the variants
     * @throws InterruptedException if the thread is interrupted, or a variant throws it
     */
    public List<Samples> time(List<Variant> variants, ObjDoubleConsumer<String> progress) throws InterruptedException {
        InterleavedRounds rounds = new InterleavedRounds(variants, SHORTEST_SAMPLE, clock);
        long warmUp = (long) (WARM_UP * budget.toNanos());
        rounds.warmUp(
                Duration.ofNanos(warmUp / variants.size()),
                (variant, part) -> progress.accept("warming up, " + variant, WARM_UP * part));
        long start = clock.nanos();
        double whole = budget.toNanos() - warmUp;
        for (int round = 0; round < fewest || (round < most && clock.nanos() - start < whole); round++) {
            double counted = (double) round / most;
            rounds.next(variant -> {
                double spent = Math.max(counted, Math.min(1, (clock.nanos() - start) / whole));
                progress.accept(variant, WARM_UP + (1 - WARM_UP) * spent);
            });
        }
        return rounds.samples();
    }
}
