package speedup.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import speedup.jvm.JavaCommand;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/**
 * Times the same kernels by JMH and by {@link InterleavedTimer} and prints how the two compare.
 *
 * <p>Each kernel is measured in rounds: a fresh Java virtual machine with JMH and a fresh one with our
 * timer, in turns first, both with half a second of warm-up and 25 samples of 10 ms. A round gives a ratio of medians;
 * the table has the median and the extremes of the rounds. Beside it stands the ratio of the best
 * samples of all rounds, which other load on the machine disturbs least.
 *
 * <p>How to run it, and what came out: {@code docs/measurements/timing.md}.
 */
public final class TimingCrossCheck {

    private static final int DEFAULT_ROUNDS = 7;

    /**
     * For both: a heap that neither grows nor meets a page for the first time while it is measured, and a
     * compiler that the program waits for, so that the warm-up is long enough on a busy machine too.
     */
    private static final String[] FLAGS = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-XX:-BackgroundCompilation"};

    private TimingCrossCheck() {}

    /**
     * Prints the table.
     *
     * @param arguments the number of rounds, or nothing for {@value #DEFAULT_ROUNDS}
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%-12s %10s %10s %10s   %s%n",
                "kernel", "JMH ns", "ours ns", "bests", "ours / JMH in a round: median (least, most)");
        for (TimedKernel kernel : TimedKernel.values()) {
            print(kernel, rounds);
        }
    }

    private static void print(TimedKernel kernel, int rounds)
            throws RunnerException, IOException, InterruptedException {
        List<Figures> jmh = new ArrayList<>();
        List<Figures> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                jmh.add(byJmh(kernel));
            }
            ours.add(byOurTimer(kernel));
            if (i % 2 == 1) {
                jmh.add(byJmh(kernel));
            }
            ratios.add(ours.get(i).median() / jmh.get(i).median());
        }
        System.out.printf(
                "%-12s %10.2f %10.2f %10.3f   %.3f (%.3f, %.3f)%n",
                kernel.method(),
                median(jmh.stream().map(Figures::median)),
                median(ours.stream().map(Figures::median)),
                best(ours) / best(jmh),
                median(ratios.stream()),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    /** By a virtual machine that JMH starts. */
    private static Figures byJmh(TimedKernel kernel) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + TimingBenchmark.class.getName().replace(".", "\\.") + "\\." + kernel.method() + "$")
                .forks(1)
                .jvmArgs(FLAGS)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(25)
                .measurementTime(TimeValue.milliseconds(10))
                .verbosity(VerboseMode.SILENT)
                .build();
        Statistics samples = new Runner(options).runSingle().getPrimaryResult().getStatistics();
        return new Figures(samples.getPercentile(50), samples.getMin());
    }

    /** By a virtual machine of our own. */
    private static Figures byOurTimer(TimedKernel kernel) throws IOException, InterruptedException {
        List<String> command =
                JavaCommand.ofThisJava().options(FLAGS).sameClassPath().main(Fork.class, kernel.name());
        Process fork = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(fork.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (fork.waitFor() != 0) {
            throw new IllegalStateException("Our timer has failed on the kernel " + kernel + "; see above");
        }
        return Figures.parse(output.strip());
    }

    private static double best(List<Figures> figures) {
        return figures.stream().mapToDouble(Figures::best).min().orElseThrow();
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** One virtual machine's samples, in nanoseconds per call. */
    private record Figures(double median, double best) {

        static Figures parse(String line) {
            String[] fields = line.split(" ", 2);
            return new Figures(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]));
        }
    }

    /** Our own fork: prints the figures of the kernel that is named. */
    static final class Fork {

        /** A quarter of the time is for warming up. */
        private static final InterleavedTimer TIMER = new InterleavedTimer(Duration.ofSeconds(2), 25, 25);

        private Fork() {}

        public static void main(String[] arguments) throws InterruptedException {
            Variant kernel =
                    new Variant(arguments[0], TimedKernel.valueOf(arguments[0]).work(new Kernels()));
            Samples samples = TIMER.time(List.of(kernel), (what, part) -> {}).get(0);
            System.out.println(samples.median() + " " + samples.summary().minimum());
        }
    }
}
