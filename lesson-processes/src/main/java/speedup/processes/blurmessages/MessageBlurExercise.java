package speedup.processes.blurmessages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;
import speedup.processes.blur.ProcessIdFilter;
import speedup.processes.blur.Series;
import speedup.processes.blur.ThrowingFilter;

/** The contract of {@code processes/blur-messages}. A size is a number of images. */
public final class MessageBlurExercise implements Exercise<MessageBlur, Series, BlurredSeries> {

    /** With so many images the question is where the work is done. */
    private static final int WHERE = 8;

    /** With so many images a filter throws first. */
    private static final int FAILURE = 3;

    /** With so many images the question is also how the workers end. */
    private static final int CLOSING = 2;

    /**
     * Twelve images, so that 2, 3, 4, 6 or 12 workers have equally many. An image of 128 x 128 pixels is
     * 128 KiB, which is more than a pipe holds, and takes some 8 ms to blur with a sigma of 60.
     */
    private static final int TIMED = 12;

    private static final int TIMED_SIDE = 128;
    private static final double TIMED_SIGMA = 60;

    @Override
    public String id() {
        return "processes/blur-messages";
    }

    @Override
    public String title() {
        return "Blur images that come as messages";
    }

    @Override
    public Class<MessageBlur> answerType() {
        return MessageBlur.class;
    }

    @Override
    public String answerName() {
        return "ParallelMessageBlur";
    }

    @Override
    public MessageBlur baseline() {
        return new SerialMessageBlur();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, CLOSING, FAILURE, 5, WHERE, 9, 17);
    }

    /** New workers have to be started: others, or those that are killed when a filter fails. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING, FAILURE);
    }

    /** Images of many shapes, larger than a pipe is; where time counts, they are equal. */
    @Override
    public Series input(long seed, int size) {
        if (size == TIMED) {
            return Series.ofSquares(seed, TIMED_SIGMA, TIMED, TIMED_SIDE);
        }
        return Series.ofManyShapes(seed, size == WHERE ? 0 : 1.5, size, size == 1 ? 1 : 96);
    }

    /** Calls the answer, and asks what the size asks for beside the images. */
    @Override
    public BlurredSeries solve(MessageBlur answer, Series input) throws IOException, InterruptedException {
        String complaint = switch (input.images().size()) {
            case FAILURE -> ofFailure(answer, input.images());
            case CLOSING -> ClosingProbe.complaint(answer, blur -> blur.apply(input.filter(), input.images()));
            default -> "";
        };
        List<Image> images = answer.apply(input.filter(), input.images());
        return new BlurredSeries(images, input.asksWhere() ? ProcessIdProbe.workers() : new long[0], complaint);
    }

    /** The last image is one that the filter throws for. */
    private static String ofFailure(MessageBlur blur, List<Image> images) throws IOException, InterruptedException {
        List<Image> withFailure = new ArrayList<>(images);
        withFailure.add(new Image(1, 1, new double[1]));
        try {
            blur.apply(new ThrowingFilter(), withFailure);
            return "A filter threw, and the call returned as if nothing had happened, where it has to throw"
                    + " FilterFailedException";
        } catch (FilterFailedException expected) {
            return "";
        }
    }

    /** The serial version has no workers: this process stands for them. */
    @Override
    public BlurredSeries expected(MessageBlur baseline, Series input) throws IOException, InterruptedException {
        return new BlurredSeries(baseline.apply(input.filter(), input.images()), new long[] {ProcessIdProbe.id()}, "");
    }

    @Override
    public Codec<Series> inputCodec() {
        return Series.CODEC;
    }

    @Override
    public Codec<BlurredSeries> outputCodec() {
        return BlurredSeries.CODEC;
    }

    @Override
    public Optional<String> difference(Series input, BlurredSeries expected, BlurredSeries actual) {
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
        return input.asksWhere()
                ? ProcessIdFilter.outside(input.images(), actual.images(), actual.workers())
                : Series.difference(expected.images(), actual.images());
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.50, TIMED));
    }
}
