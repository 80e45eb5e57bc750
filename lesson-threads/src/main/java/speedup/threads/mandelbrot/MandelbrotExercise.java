package speedup.threads.mandelbrot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/mandelbrot}. */
public final class MandelbrotExercise implements Exercise<Mandelbrot, View, Drawing> {

    private static final int TIMED = 1600;

    /**
     * The set's upper half, in the first or the last fortieth of the rows. It lies between -2 and 0.5 and below
     * 1.13 times i. Beyond it every pixel is left after a step or two, so equal blocks give all of the work to
     * one thread on up to 40 cores, and to three on 128.
     */
    private static final double WIDTH = 2.8;

    private static final double LEFT = -2.2;
    private static final double PART_OF_THE_SET = 1.0 / 40;
    private static final double HEIGHT = 1.15;

    private static final int COLUMNS = 301;
    private static final int LIMIT = 16_000;
    private static final int LIMIT_OF_SMALL_VIEWS = 20;

    @Override
    public String id() {
        return "threads/mandelbrot";
    }

    @Override
    public String title() {
        return "Balance an uneven load";
    }

    @Override
    public Class<Mandelbrot> answerType() {
        return Mandelbrot.class;
    }

    @Override
    public String answerName() {
        return "ParallelMandelbrot";
    }

    @Override
    public Mandelbrot baseline() {
        return new SerialMandelbrot();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, 16, 31, 64, 101, 400);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, 33, 101);
    }

    /**
     * The same view for every seed but for a part of a pixel's width and height, and for its direction: the set
     * is at the top or at the bottom. The first row stays near the middle of its strip, since the set is widest
     * there, and a larger shift would change the work. So nobody knows a count beforehand, and at the timed size the steps of all
     * pixels stay within 0.7% of their mean over all seeds.
     *
     * <p>Away from the timed size, the picture ends where the set does, so that every row has a count.
     */
    @Override
    public View input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double right = WIDTH / COLUMNS;
        double height = size == TIMED ? HEIGHT / PART_OF_THE_SET : HEIGHT;
        double away = height / Math.max(1, size);
        double x = LEFT + right * random.nextDouble();
        double edge = away * random.nextDouble(0.47, 0.53);
        int limit = size == TIMED ? LIMIT : LIMIT_OF_SMALL_VIEWS;
        return random.nextBoolean()
                ? new View(x, edge, right, away, size, COLUMNS, limit)
                : new View(x, edge + (size - 1) * away, right, -away, size, COLUMNS, limit);
    }

    /** Calls the answer, and counts its calls where that costs no time that is measured. */
    @Override
    public Drawing solve(Mandelbrot answer, View input) {
        View view = input.rows() == TIMED ? input : input.counted();
        int[][] picture = answer.draw(view);
        return new Drawing(picture, view.calls().ofEachRow());
    }

    @Override
    public Codec<View> inputCodec() {
        return View.CODEC;
    }

    @Override
    public Codec<Drawing> outputCodec() {
        return Drawing.CODEC;
    }

    @Override
    public Optional<String> difference(View input, Drawing expected, Drawing actual) {
        if (actual.picture().length != input.rows()) {
            return Optional.of(String.format(
                    "The picture has %d rows, and should have %d", actual.picture().length, input.rows()));
        }
        return IntStream.range(0, input.rows())
                .mapToObj(row -> inRow(row, input, expected.picture()[row], actual.picture()[row]))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> inCalls(input, expected.calls(), actual.calls()));
    }

    private static Optional<String> inRow(int row, View input, int[] expected, int[] actual) {
        if (actual.length != expected.length) {
            return Optional.of(String.format(
                    "Row %d of the picture has %d pixels, and should have %d", row, actual.length, expected.length));
        }
        int column = Arrays.mismatch(expected, actual);
        return column < 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "In a picture of %d rows of %d pixels, the count at [%d][%d] is %d, and should be %d",
                        input.rows(), input.columns(), row, column, actual[column], expected[column]));
    }

    private static Optional<String> inCalls(View input, int[] expected, int[] actual) {
        int row = Arrays.mismatch(expected, actual);
        if (row < 0) {
            return Optional.empty();
        }
        int calls = row < actual.length ? actual[row] : 0;
        return Optional.of(String.format(
                "In a picture of %d rows of %d pixels, all counts are right, but View.steps was called %d times for row"
                        + " %d, and should be called once for each pixel%s",
                input.rows(),
                input.columns(),
                calls,
                row,
                calls > input.columns() ? ". Two threads have taken the same row" : ""));
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.20, TIMED));
    }
}
