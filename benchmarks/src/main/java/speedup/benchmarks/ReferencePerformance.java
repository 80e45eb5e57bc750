package speedup.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares reference answers with libraries by JMH, in rounds: each round runs every benchmark of a {@link Comparison}
 * in a Java virtual machine of its own, in turns forwards and backwards. So a slow period of the machine meets all
 * of them, and ratios are taken within a round.
 *
 * <p>How to run it, and what came out: {@code docs/measurements/performance.md}.
 */
public final class ReferencePerformance {

    private static final int DEFAULT_ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final int CALLS = 3;

    private ReferencePerformance() {}

    /**
     * Prints a table.
     *
     * @param arguments the name of a comparison, and the number of rounds, or nothing for
     *     {@value #DEFAULT_ROUNDS}
     */
    public static void main(String[] arguments) throws RunnerException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("Name a comparison: " + Comparison.names());
        }
        Comparison comparison = Comparison.named(arguments[0]);
        int rounds = arguments.length == 1 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[1]);
        new ComparisonTable(comparison.work(), comparison.unit())
                .lines(measure(comparison, rounds))
                .forEach(System.out::println);
    }

    private static List<ComparisonTable.Row> measure(Comparison comparison, int rounds) throws RunnerException {
        List<ComparisonTable.Row> rows = comparison.methods().stream()
                .map(method -> new ComparisonTable.Row(method, new ArrayList<>()))
                .toList();
        List<ComparisonTable.Row> order = new ArrayList<>(rows);
        for (int round = 0; round < rounds; round++) {
            for (ComparisonTable.Row row : order) {
                row.milliseconds().add(milliseconds(comparison, row.name()));
            }
            Collections.reverse(order);
        }
        return rows;
    }

    /** The median of some calls in a fresh virtual machine. */
    private static double milliseconds(Comparison comparison, String method) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + comparison.benchmark().getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch")
                .warmupIterations(WARM_UPS)
                .measurementIterations(CALLS)
                .verbosity(VerboseMode.SILENT);
        comparison.parameters().forEach(size -> options.param("size", size));
        return new Runner(options.build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
