package speedup.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Benchmarks that are run beside each other.
 *
 * @param name what a user asks for
 * @param benchmark a class of benchmarks for JMH
 * @param methods the names of its methods; the first one is what the others are compared with
 * @param parameters values of the benchmark's parameter {@code size}: one, or none if it has no such parameter
 * @param work units of work that a call does, such that a call of one second does so many in a second
 * @param unit units of work per second
 */
record Comparison(
        String name, Class<?> benchmark, List<String> methods, List<String> parameters, double work, String unit) {

    private static final List<Comparison> ALL = List.of(
            // At a size at which the textbook's loops come to an end.
            products(
                    "products",
                    1000,
                    "serial",
                    "textbook",
                    "reference",
                    "blocked",
                    "blockedParallel",
                    "openBlas1",
                    "openBlas2"),
            products("large-products", 2000, "ejml", "blocked", "blockedParallel", "openBlas1", "openBlas2"),
            new Comparison(
                    "fourier",
                    FourierBenchmark.class,
                    List.of("library1", "serial", "reference", "library2"),
                    List.of(),
                    FourierBenchmark.TRANSFORMS,
                    "transforms/s"),
            new Comparison(
                    "sorts",
                    SortBenchmark.class,
                    List.of("serial", "reference", "arraysSort", "arraysParallelSort"),
                    List.of(),
                    1e-6 * SortBenchmark.LENGTH,
                    "million/s"),
            new Comparison(
                    "bandwidth",
                    BandwidthBenchmark.class,
                    List.of(
                            "plainSum1",
                            "plainSum2",
                            "copy1",
                            "copy2",
                            "triad1",
                            "triad2",
                            "exerciseSum1",
                            "exerciseSum2"),
                    List.of(),
                    1e-6 * BandwidthBenchmark.LENGTH,
                    "million elements/s"));

    private static Comparison products(String name, int size, String... methods) {
        return new Comparison(
                name,
                MatrixProductBenchmark.class,
                List.of(methods),
                List.of(Integer.toString(size)),
                2e-9 * size * size * size,
                "GFLOP/s");
    }

    /**
     * The comparison with this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    static Comparison named(String name) {
        return ALL.stream()
                .filter(comparison -> comparison.name.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no comparison \"" + name + "\". Known: " + names()));
    }

    /** All names, for a user to choose from. */
    static String names() {
        return ALL.stream().map(Comparison::name).collect(Collectors.joining(", "));
    }
}
