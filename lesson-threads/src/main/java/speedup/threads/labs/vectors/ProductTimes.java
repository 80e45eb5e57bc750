package speedup.threads.labs.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.threads.labs.Rate;
import speedup.threads.labs.ScalingCurve;
import speedup.timing.Samples;

/**
 * What was measured, as a process tells it to another one.
 *
 * @param lanes doubles in a vector; 0 without the Vector API
 * @param difference the largest relative difference of an element from the plain product
 * @param curves of each product
 */
record ProductTimes(int lanes, double difference, List<ScalingCurve> curves) {

    private static final String SEPARATOR = "\t";
    private static final int BEFORE_SAMPLES = 2;

    ProductTimes {
        curves = List.copyOf(curves);
    }

    /** A line of the lanes and the difference, then one for each product and number of threads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(lanes + SEPARATOR + difference));
        for (ScalingCurve curve : curves) {
            for (int threads : curve.counts()) {
                lines.add(curve.name()
                        + SEPARATOR
                        + threads
                        + SEPARATOR
                        + curve.on(threads).nanos().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(SEPARATOR)));
            }
        }
        return lines;
    }

    /**
     * Reads those lines.
     *
     * @param n rows and columns
     */
    static ProductTimes parse(List<String> lines, int n) {
        String[] first = lines.get(0).split(SEPARATOR, -1);
        List<String[]> rows =
                lines.stream().skip(1).map(line -> line.split(SEPARATOR, -1)).toList();
        List<ScalingCurve> curves = rows.stream()
                .map(row -> row[0])
                .distinct()
                .map(name -> curve(
                        name, rows.stream().filter(row -> row[0].equals(name)).toList(), n))
                .toList();
        return new ProductTimes(Integer.parseInt(first[0]), Double.parseDouble(first[1]), curves);
    }

    private static ScalingCurve curve(String name, List<String[]> rows, int n) {
        return new ScalingCurve(
                name,
                Optional.of(Rate.ofMatrixProducts(1, n)),
                rows.stream().map(row -> Integer.valueOf(row[1])).toList(),
                rows.stream().map(ProductTimes::samples).toList());
    }

    private static Samples samples(String[] row) {
        return new Samples(
                Arrays.stream(row).skip(BEFORE_SAMPLES).map(Double::valueOf).toList());
    }
}
