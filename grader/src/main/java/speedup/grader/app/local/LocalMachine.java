package speedup.grader.app.local;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import speedup.calibration.Calibration;
import speedup.calibration.Calibrator;
import speedup.grader.app.MachineService;
import speedup.grader.app.UsageException;
import speedup.grader.report.machine.MachineConditions;
import speedup.grader.report.machine.MachinePicture;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.text.Paragraph;
import speedup.machine.Cache;
import speedup.machine.CpuAllowance;
import speedup.machine.CpuMap;
import speedup.machine.Limit;
import speedup.machine.MachineLoad;
import speedup.machine.Topology;
import speedup.statistics.SortedSample;

/** Describes the machine that this runs on: what it has, what may be used, and what that gives now. */
public final class LocalMachine implements MachineService {

    private static final int CALIBRATIONS = 21;
    private static final int LABEL_WIDTH = 15;

    /** Leaves other programs a share, as the kernel makes a real-time class do by force. */
    private static final long PAUSE_MILLIS = 10;

    private static final long GIB = 1L << 30;

    private static final String NOT_KNOWN = "not known";

    @Override
    public List<String> describe(int width) {
        List<String> lines = new ArrayList<>();
        describe(Topology.here(), lines);
        CpuAllowance allowance = CpuAllowance.here();
        describe(allowance, lines);
        List<Calibration> usual = calibrations(allowance.wholeCores(), () -> {});
        describe(usual, "the usual class", lines);
        describeTiming(allowance, usual, width, lines);
        return lines;
    }

    @Override
    public String draw() {
        Topology topology = Topology.here();
        return new MachinePicture(
                        CpuMap.here(),
                        topology.processor(),
                        topology.memoryBytes(),
                        CpuAllowance.here().toString())
                .svg();
    }

    @Override
    public MachineConditions conditions() {
        int cores = CpuAllowance.here().wholeCores();
        Optional<MachineLoad> before = MachineLoad.ifKept();
        long start = System.nanoTime();
        long own = ownCpu();
        List<Calibration> calibrations = calibrations(cores, () -> {});
        long used = ownCpu() - own;
        long wall = System.nanoTime() - start;
        OptionalDouble others = before.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(
                        0, (double) (MachineLoad.now().since(before.get()).busyNanos() - used) / wall));
        return new MachineConditions(
                Topology.here().processor(),
                cores,
                Runtime.version().toString(),
                others,
                median(calibrations, Calibration::speedup),
                median(calibrations, Calibration::wholeCores));
    }

    @Override
    public PriorityHold takePriority() {
        return new OwnRealTime();
    }

    private static long ownCpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static double median(List<Calibration> calibrations, ToDoubleFunction<Calibration> figure) {
        return SortedSample.of(calibrations.stream().mapToDouble(figure).toArray())
                .median();
    }

    private static void describeTiming(CpuAllowance allowance, List<Calibration> usual, int width, List<String> lines) {
        Sandbox sandbox;
        try {
            sandbox = Sandboxes.best();
        } catch (SandboxUnavailableException e) {
            lines.add("");
            paragraph(
                    lines,
                    "Timed calls",
                    "none: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    width);
            return;
        }
        Priority priority = sandbox.priority();
        List<Calibration> timed = List.of();
        if (priority == Priority.REAL_TIME) {
            timed = calibrations(allowance.wholeCores(), priority::giveToCaller);
            describe(timed, priority.label(), lines);
        }
        lines.add("");
        row(lines, "Sandbox", "%s", sandbox.level().label());
        sandbox.level().gap().ifPresent(gap -> paragraph(lines, "  its gaps", gap, width));
        row(lines, "Timed calls", "%s", priority.label());
        for (String obstacle : new TimingConditions(allowance, usual, timed).obstacles()) {
            paragraph(lines, "In the way", obstacle, width);
        }
    }

    private static void paragraph(List<String> lines, String label, String text, int width) {
        List<String> wrapped = Paragraph.wrap(text, width - LABEL_WIDTH);
        row(lines, label, "%s", wrapped.get(0));
        wrapped.stream().skip(1).forEach(line -> row(lines, "", "%s", line));
    }

    private static void describe(Topology topology, List<String> lines) {
        row(lines, "Processor", "%s", topology.processor().isEmpty() ? NOT_KNOWN : topology.processor());
        row(
                lines,
                "Cores",
                "%d logical on %d physical, %d thread%s a core, %d socket%s",
                topology.logicalCores(),
                topology.physicalCores(),
                topology.threadsPerCore(),
                plural(topology.threadsPerCore()),
                topology.sockets(),
                plural(topology.sockets()));
        for (Cache cache : topology.caches()) {
            row(lines, "Cache", cache.toString());
        }
        topology.numaNodes().forEach(node -> row(lines, "NUMA", "node %d has CPUs %s", node.number(), node.cpus()));
        row(lines, "SIMD", topology.simd().isEmpty() ? NOT_KNOWN : String.join(" ", topology.simd()));
        if (topology.memoryBytes() > 0) {
            row(lines, "Memory", "%.1f GiB", (double) topology.memoryBytes() / GIB);
        } else {
            row(lines, "Memory", NOT_KNOWN);
        }
    }

    private static void describe(CpuAllowance allowance, List<String> lines) {
        lines.add("");
        for (Limit limit : allowance.limits()) {
            row(lines, "Limit", "%.3g core%s by %s", limit.cores(), limit.cores() == 1 ? "" : "s", limit.source());
        }
        allowance.problems().forEach(problem -> row(lines, "Not understood", "%s", problem));
        row(lines, "You may use", "%s", allowance);
    }

    private static void describe(List<Calibration> calibrations, String schedulingClass, List<String> lines) {
        lines.add("");
        int cores = calibrations.get(0).cores();
        row(
                lines,
                "Calibration",
                "%d rounds of a kernel that shares out perfectly, on %d core%s, in %s",
                calibrations.size(),
                cores,
                plural(cores),
                schedulingClass);
        row(lines, "  speedup", "%s by the wall clock", spread(calibrations, Calibration::speedup));
        row(lines, "  whole cores", "%s of a core each, by CPU time", spread(calibrations, Calibration::wholeCores));
    }

    private static List<Calibration> calibrations(int cores, Runnable begin) {
        List<Calibration> calibrations = new ArrayList<>();
        try (Calibrator calibrator = Calibrator.start(cores, begin)) {
            for (int i = 0; i < CALIBRATIONS; i++) {
                calibrations.add(calibrator.measure());
                Thread.sleep(PAUSE_MILLIS);
            }
            return calibrations;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted while the machine was calibrated.", e);
        }
    }

    private static String spread(List<Calibration> calibrations, ToDoubleFunction<Calibration> figure) {
        SortedSample sample =
                SortedSample.of(calibrations.stream().mapToDouble(figure).toArray());
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sample.median(), sample.smallest(1), sample.largest(1));
    }

    private static void row(List<String> lines, String label, String format, Object... values) {
        String value = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        lines.add(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s%s", label, value));
    }

    private static String plural(int count) {
        return count == 1 ? "" : "s";
    }
}
