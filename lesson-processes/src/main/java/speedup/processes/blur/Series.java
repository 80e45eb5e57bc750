package speedup.processes.blur;

import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.DOUBLES;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * Images to be blurred.
 *
 * @param sigma how much, in pixels; 0 if the images are not to be blurred, and the question is where
 *     the work is done
 * @param images the images, of one shape or of several
 */
public record Series(double sigma, List<Image> images) {

    private static final Codec<Image> IMAGE = RecordCodec.of(
            Image::new, field(Image::rows, INT), field(Image::columns, INT), field(Image::pixels, DOUBLES));

    /** Image after image. */
    public static final Codec<List<Image>> IMAGES = list("Image", IMAGE);

    /** Sigma, then the images. */
    public static final Codec<Series> CODEC =
            RecordCodec.of(Series::new, field(Series::sigma, DOUBLE), field(Series::images, IMAGES));

    public Series {
        images = List.copyOf(images);
    }

    /** Images with random pixels in [0, 1), of about {@code side} pixels squared, no two of them of one shape. */
    public static Series ofManyShapes(long seed, double sigma, int count, int side) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Series(
                sigma,
                IntStream.range(0, count)
                        .mapToObj(i -> random(side + (count - i) % 5, side + 2 * i, random))
                        .toList());
    }

    /** Images with random pixels in [0, 1), all of {@code side} pixels squared. */
    public static Series ofSquares(long seed, double sigma, int count, int side) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Series(
                sigma,
                IntStream.range(0, count)
                        .mapToObj(i -> random(side, side, random))
                        .toList());
    }

    /** Whether the question is where the work is done. */
    public boolean asksWhere() {
        return sigma == 0;
    }

    /** What to do with each image. */
    public Filter filter() {
        return asksWhere() ? new ProcessIdFilter() : new Gaussian(sigma);
    }

    /** The first difference of results from what they should be, bit by bit, as a sentence for the learner. */
    public static Optional<String> difference(List<Image> expected, List<Image> actual) {
        if (expected.size() != actual.size()) {
            return Optional.of(String.format("There are %d images, and %d results", expected.size(), actual.size()));
        }
        return IntStream.range(0, expected.size())
                .mapToObj(i -> difference(i, expected, actual.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> difference(int number, List<Image> images, Image actual) {
        Image expected = images.get(number);
        if (expected.rows() != actual.rows() || expected.columns() != actual.columns()) {
            return Optional.of(String.format(
                    "Image %d of %d has %d x %d pixels, the result %d x %d%s",
                    number,
                    images.size(),
                    expected.rows(),
                    expected.columns(),
                    actual.rows(),
                    actual.columns(),
                    whose(images, actual)));
        }
        int pixel = Arrays.mismatch(expected.pixels(), actual.pixels());
        return pixel < 0
                ? Optional.empty()
                : Optional.of(String.format(
                        "In image %d of %d, row %d, column %d is %s, and should be %s%s",
                        number,
                        images.size(),
                        pixel / expected.columns(),
                        pixel % expected.columns(),
                        actual.pixels()[pixel],
                        expected.pixels()[pixel],
                        whose(images, actual)));
    }

    private static String whose(List<Image> images, Image actual) {
        return IntStream.range(0, images.size())
                .filter(i -> Arrays.equals(images.get(i).pixels(), actual.pixels()))
                .mapToObj(i -> ". It is the result of image " + i)
                .findFirst()
                .orElse("");
    }

    private static Image random(int rows, int columns, SplittableRandom random) {
        return new Image(rows, columns, random.doubles((long) rows * columns).toArray());
    }
}
