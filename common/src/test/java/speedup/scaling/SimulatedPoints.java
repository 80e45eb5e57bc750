package speedup.scaling;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Points that follow a law, with noise of a known size and source. */
final class SimulatedPoints {

    private SimulatedPoints() {}

    /** One point for each number of processors from 1 on, exactly on the law. */
    static List<ScalingPoint> exact(ScalingLaw law, int mostProcessors) {
        return IntStream.rangeClosed(1, mostProcessors)
                .mapToObj(p -> new ScalingPoint(p, law.speedup(p)))
                .toList();
    }

    /** The same, {@code each} times, with parallel times that scatter by a part of themselves. */
    static List<ScalingPoint> noisy(ScalingLaw law, int mostProcessors, int each, double scatter, Random random) {
        return IntStream.range(0, mostProcessors * each)
                .map(i -> i % mostProcessors + 1)
                .mapToObj(p -> new ScalingPoint(p, law.speedup(p) / (1 + scatter * random.nextGaussian())))
                .toList();
    }
}
