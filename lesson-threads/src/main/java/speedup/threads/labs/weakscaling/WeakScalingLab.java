package speedup.threads.labs.weakscaling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.labs.weakscaling.WeakScaling.Times;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/**
 * The same kernel twice: with a shared part that grows with the threads, and with one that stays the same. The first is what
 * Gustafson's law is about, the second what Amdahl's is about.
 */
public final class WeakScalingLab implements Lab {

    private static final double SERIAL_PART = 0.1;
    private static final long STEPS_PER_SIZE = 1_000_000;

    @Override
    public String name() {
        return "weak-scaling";
    }

    @Override
    public String title() {
        return "Work that grows with the threads, beside the same work: Gustafson's law and Amdahl's";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("millions of steps for each thread", 1, 20, 1_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        long steps = request.size() * STEPS_PER_SIZE;
        long serial = Math.round(steps * SERIAL_PART);
        try (Team team = new Team("lab", request.threads().last())) {
            GrowingWork work = new GrowingWork(team, serial, steps - serial);
            InterleavedTimer timer = InterleavedTimer.within(request.time());
            return report(measure(work, request.threads().counts(), timer, progress));
        }
    }

    /** All in turns. On one thread the three are the same, and measured once. */
    private static WeakScaling measure(
            GrowingWork work, List<Integer> counts, InterleavedTimer timer, LabProgress progress)
            throws InterruptedException {
        List<Variant> variants = new ArrayList<>();
        for (int threads : counts) {
            variants.add(variant(work, "grown", threads, threads));
            if (threads > 1) {
                variants.add(variant(work, "grown", threads, 1));
                variants.add(variant(work, "the same", 1, threads));
            }
        }
        List<Samples> samples = timer.time(variants, progress::reached);
        NavigableMap<Integer, Times> byThreads = new TreeMap<>();
        int next = 0;
        for (int threads : counts) {
            Samples grown = samples.get(next++);
            byThreads.put(
                    threads,
                    threads == 1
                            ? new Times(grown, grown, grown)
                            : new Times(grown, samples.get(next++), samples.get(next++)));
        }
        return new WeakScaling(SERIAL_PART, byThreads);
    }

    private static Variant variant(GrowingWork work, String name, int times, int threads) {
        return new Variant(name + ", times " + times + ", threads: " + threads, hole -> work.run(times, threads));
    }

    private static LabReport report(WeakScaling measured) {
        return new LabReport(
                List.of(measured.grown(), measured.same()),
                List.of(measured.speedups(), measured.times()),
                List.of(measured.setting()),
                List.of(measured.finding()),
                "With ten times the cores, would you rather have today's result sooner, or a larger one in the same time? And"
                        + " what in your program grows with its input, though you have counted it as serial?");
    }
}
