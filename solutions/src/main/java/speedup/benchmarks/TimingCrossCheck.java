package speedup.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import speedup.timing.TaskTimer;

/**
 * Times the same kernels by JMH and by {@link TaskTimer} and prints how the two compare.
 *
 * <p>Each kernel is measured in rounds: a fresh Java virtual machine with JMH, then a fresh one with our
 * timer, equally long. A round gives a ratio; the table has the median and the extremes over all rounds.
 * How to run it, and what came out: {@code docs/measurements/timing.md}.
 */
public final class TimingCrossCheck {

    private static final int DEFAULT_ROUNDS = 7;

    /** A heap that neither grows nor meets a page for the first time while it is measured. */
    private static final String[] HEAP = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"};

    private TimingCrossCheck() {}

    /**
     * Prints the table.
     *
     * @param arguments the number of rounds, or nothing for {@value #DEFAULT_ROUNDS}
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
        System.out.printf("%-12s %12s %12s   %s%n", "kernel", "JMH ns", "ours ns", "ours / JMH: median (least, most)");
        for (TimedKernel kernel : TimedKernel.values()) {
            print(kernel, rounds);
        }
    }

    private static void print(TimedKernel kernel, int rounds)
            throws RunnerException, IOException, InterruptedException {
        List<Double> jmh = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            jmh.add(byJmh(kernel));
            ours.add(byOurTimer(kernel));
            ratios.add(ours.get(i) / jmh.get(i));
        }
        System.out.printf(
                "%-12s %12.2f %12.2f   %.3f (%.3f, %.3f)%n",
                kernel.method(),
                median(jmh),
                median(ours),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    /** Nanoseconds per call, from a virtual machine that JMH starts: half a second to warm up, as long to measure. */
    private static double byJmh(TimedKernel kernel) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + TimingBenchmark.class.getName().replace(".", "\\.") + "\\." + kernel.method() + "$")
                .forks(1)
                .jvmArgs(HEAP)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(25)
                .measurementTime(TimeValue.milliseconds(20))
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    /** Nanoseconds per call, from a virtual machine of our own. */
    private static double byOurTimer(TimedKernel kernel) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, HEAP);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
        Collections.addAll(command, Fork.class.getName(), kernel.name());
        Process fork = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(fork.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (fork.waitFor() != 0) {
            throw new IllegalStateException("Our timer has failed on the kernel " + kernel + "; see above");
        }
        return Double.parseDouble(output.strip());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Our own fork: prints the median, in nanoseconds per call, of the kernel that is named. */
    static final class Fork {

        private Fork() {}

        public static void main(String[] arguments) {
            System.out.println(new TaskTimer()
                    .time(TimedKernel.valueOf(arguments[0]).task(new Kernels()))
                    .median());
        }
    }
}
