package speedup.timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

/**
 * Times variants in turns: a round has a sample of each of them, in an order of its own, so that what
 * disturbs the machine for a while disturbs all alike, and neither a drift nor what one variant leaves
 * behind (caches, clock frequency, garbage) favours another.
 *
 * <p>Whoever asks for the rounds decides how many there are; {@link InterleavedTimer} fits them into a time.
 */
public final class InterleavedRounds {

    private final List<RepeatedVariant> variants;
    private final List<List<Double>> samples;
    /** One generator for all rounds: the first numbers of generators with neighbouring seeds are much alike. */
    private final Random random = new Random(1);

    /**
     * Rounds by the wall clock, with one call in each sample until a warm-up finds out how many it takes.
     *
     * @param variants at least one
     * @param shortestSample how long a warmed-up sample lasts at least; zero for samples of a single call
     */
    public InterleavedRounds(List<Variant> variants, Duration shortestSample) {
        this(variants, shortestSample, NanoClock.wall());
    }

    InterleavedRounds(List<Variant> variants, Duration shortestSample, NanoClock clock) {
        this.variants = variants.stream()
                .map(variant -> new RepeatedVariant(variant, clock, shortestSample))
                .toList();
        this.samples = variants.stream()
                .<List<Double>>map(variant -> new ArrayList<>())
                .toList();
    }

    /**
     * Does the work of each variant until it is compiled and the number of calls for a sample is found.
     *
     * @param each for about how long, for each variant
     * @param progress is told the variant that is next, and the part from 0 to 1 that is done
     * @throws InterruptedException if the thread is interrupted, or a variant throws it
     */
    public void warmUp(Duration each, ObjDoubleConsumer<String> progress) throws InterruptedException {
        for (int i = 0; i < variants.size(); i++) {
            progress.accept(variants.get(i).name(), (double) i / variants.size());
            variants.get(i).warmUp(each.toNanos());
        }
    }

    /**
     * Takes a sample of every variant.
     *
     * @param progress is told the name of the variant that is next
     * @return nanoseconds per call, in the order of the variants
     * @throws InterruptedException if the thread is interrupted, or a variant throws it
     */
    public List<Double> next(Consumer<String> progress) throws InterruptedException {
        for (int index : shuffled()) {
            progress.accept(variants.get(index).name());
            samples.get(index).add(variants.get(index).sample());
        }
        return samples.stream().map(taken -> taken.get(taken.size() - 1)).toList();
    }

    private List<Integer> shuffled() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, variants.size()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** The samples of all rounds so far, of each variant, in the order of the variants; only after a round. */
    public List<Samples> samples() {
        return samples.stream().map(Samples::new).toList();
    }
}
