package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.SampleSummary;
import speedup.timing.Blackhole;
import speedup.timing.InterleavedTimer;
import speedup.timing.Team;

/**
 * The same additions by the same loop, once over an array that only main memory can hold and once over
 * a piece of it that stays in the cache nearest to the core.
 */
public final class BandwidthLab implements Lab {

    private static final int DOUBLES_PER_MIB = (1 << 20) / Double.BYTES;

    /** 16 KiB: half of the smallest first-level cache that is still in use. */
    private static final int IN_CACHE = (16 << 10) / Double.BYTES;

    /** Partial sums: an addition takes some four cycles, and this many are under way at a time. */
    private static final int SUMS = 8;

    /** The places of the curves. */
    private static final int MEMORY = 0;

    private static final int CACHE = 1;

    /** What the heap holds besides, in MiB. */
    private static final int SPARE = 64;

    @Override
    public String name() {
        return "bandwidth";
    }

    @Override
    public String title() {
        return "A sum over main memory, which stops scaling before the cores run out, beside one over the cache";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(15);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("MiB of numbers to add up", 1, 256, 4_096);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_TWICE_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        if (heap < request.size() + SPARE) {
            throw new MissingPrerequisiteException("It needs a heap of " + (request.size() + SPARE)
                    + " MiB, and Java may use "
                    + heap + ". Choose a smaller --size, or set JDK_JAVA_OPTIONS=-Xmx" + (request.size() + SPARE)
                    + "m.");
        }
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        double[] numbers = new double[request.size() * DOUBLES_PER_MIB];
        Arrays.setAll(numbers, i -> i & 1);
        Optional<Rate> rate =
                Optional.of(new Rate((double) numbers.length * Double.BYTES, Quantity.GIGABYTES_PER_SECOND));
        try (Team team = new Team("lab", request.threads().last())) {
            List<SharedWork> works = List.of(
                    SharedWork.ofOurs(
                                    "from memory",
                                    rate,
                                    threads -> team.together(threads, share -> add(numbers, share, threads)))
                            .limitedBy("the way to main memory, which all threads share"),
                    SharedWork.ofOurs(
                            "from cache",
                            rate,
                            threads -> team.together(threads, share -> addCached(numbers, share, threads))));
            List<ScalingCurve> curves = ScalingCurve.measure(
                    works, request.threads().counts(), InterleavedTimer.within(request.time()), progress);
            return report(new ScalingFindings(curves, request.cores(), Optional.of(CACHE)));
        }
    }

    private static void add(double[] numbers, int share, int threads) {
        int from = Team.bound(numbers.length, share, threads);
        new Blackhole().consume(sum(numbers, from, Team.bound(numbers.length, share + 1, threads)));
    }

    /** As many additions, all over the first few numbers of the share. */
    private static void addCached(double[] numbers, int share, int threads) {
        Blackhole blackhole = new Blackhole();
        int from = Team.bound(numbers.length, share, threads);
        int left = Team.bound(numbers.length, share + 1, threads) - from;
        for (; left > 0; left -= IN_CACHE) {
            blackhole.consume(sum(numbers, from, from + Math.min(left, IN_CACHE)));
        }
    }

    private static double sum(double[] numbers, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = from;
        for (; i + SUMS <= to; i += SUMS) {
            s0 += numbers[i];
            s1 += numbers[i + 1];
            s2 += numbers[i + 2];
            s3 += numbers[i + 3];
            s4 += numbers[i + 4];
            s5 += numbers[i + 5];
            s6 += numbers[i + 6];
            s7 += numbers[i + 7];
        }
        for (; i < to; i++) {
            s0 += numbers[i];
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }

    private static LabReport report(ScalingFindings findings) {
        return new LabReport(
                List.of(findings.table("The same additions, by where the numbers are", "numbers")),
                List.of(findings.plot("Adding numbers up")),
                findings.fits(),
                shown(findings),
                "Cores are many, and the way to main memory is one. How many threads does it take here to fill it?"
                        + " What would you change in a program that adds, multiplies and compares a large array in"
                        + " three loops, one after the other?");
    }

    private static List<String> shown(ScalingFindings findings) {
        int threads = findings.most(CACHE);
        if (threads == 1) {
            return List.of("On one thread there is no scaling to see.");
        }
        if (findings.lacksCores()) {
            return List.of(findings.lackOfCores());
        }
        List<String> shown = new ArrayList<>(findings.gains());
        SampleSummary memory = findings.gain(MEMORY);
        shown.add(
                memory.upperQuartile() < findings.gain(CACHE).lowerQuartile()
                        ? "The additions are the same, so memory is what limits the first sum: "
                                + Finding.percent(
                                        memory.median() / findings.gain(CACHE).median())
                                + " of what the cores could gain."
                        : "Memory did not limit the sum here: " + threads + " threads do not fill the way to it.");
        return shown;
    }
}
