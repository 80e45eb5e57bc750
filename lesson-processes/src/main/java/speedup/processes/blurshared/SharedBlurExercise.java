package speedup.processes.blurshared;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.blur.Series;

/**
 * The contract of {@code processes/blur-shared}. A size is a number of images, and says what the question
 * is: at most sizes which images come back, and at some what cannot be seen from the images.
 */
public final class SharedBlurExercise implements Exercise<SharedBlur, Series, ObservedSeries> {

    private static final int CLOSING = 2;
    private static final int BYTES_MOVED = 4;
    private static final int FAILURE = 6;
    private static final int EXPOSURE = 7;
    private static final int WORKERS = 8;

    /** The same images as in {@code processes/blur-messages}, and for the same reasons. */
    private static final int TIMED = 12;

    private static final int TIMED_SIDE = 128;
    private static final double TIMED_SIGMA = 60;

    @Override
    public String id() {
        return "processes/blur-shared";
    }

    @Override
    public String title() {
        return "Blur images in shared memory";
    }

    @Override
    public Class<SharedBlur> answerType() {
        return SharedBlur.class;
    }

    @Override
    public String answerName() {
        return "ParallelSharedBlur";
    }

    @Override
    public SharedBlur baseline() {
        return new SerialSharedBlur();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, CLOSING, 3, BYTES_MOVED, 5, FAILURE, EXPOSURE, WORKERS, 9, 17);
    }

    /** New workers have to be started: others, or those that are killed when a filter fails. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING, FAILURE);
    }

    /** Images of many shapes; where time counts or bytes do, they are equal. */
    @Override
    public Series input(long seed, int size) {
        return switch (size) {
            case TIMED -> Series.ofSquares(seed, TIMED_SIGMA, TIMED, TIMED_SIDE);
            case BYTES_MOVED -> Series.ofSquares(seed, 1, BYTES_MOVED, 400);
            case 1 -> Series.ofManyShapes(seed, 1.5, 1, 1);
            default -> Series.ofManyShapes(seed, 1.5, size, 50);
        };
    }

    @Override
    public ObservedSeries solve(SharedBlur answer, Series input) throws IOException, InterruptedException {
        SharedBlurProbe probe = new SharedBlurProbe(answer, input);
        return switch (input.images().size()) {
            case CLOSING -> probe.closing();
            case BYTES_MOVED -> probe.bytesMoved();
            case FAILURE -> probe.failure();
            case EXPOSURE -> probe.exposure();
            case WORKERS -> probe.workers();
            default -> probe.images();
        };
    }

    /** What cannot be seen from images is not asked of the serial version. */
    @Override
    public ObservedSeries expected(SharedBlur baseline, Series input) throws IOException, InterruptedException {
        return new SharedBlurProbe(baseline, input).images();
    }

    @Override
    public Codec<Series> inputCodec() {
        return Series.CODEC;
    }

    @Override
    public Codec<ObservedSeries> outputCodec() {
        return ObservedSeries.CODEC;
    }

    @Override
    public Optional<String> difference(Series input, ObservedSeries expected, ObservedSeries actual) {
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
        return switch (input.images().size()) {
            case CLOSING, BYTES_MOVED, FAILURE, EXPOSURE, WORKERS -> Optional.empty();
            default -> Series.difference(expected.images(), actual.images());
        };
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.50, TIMED));
    }
}
