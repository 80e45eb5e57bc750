package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.scaling.AmdahlFit;
import speedup.scaling.AmdahlLaw;
import speedup.scaling.Coefficient;
import speedup.timing.InterleavedTimer;
import speedup.timing.Team;

/**
 * Work with an adjustable serial part: so much of it stays on one thread, the rest is shared out. The work is
 * arithmetic in registers, which nothing slows down but a lack of cores.
 */
public final class AmdahlLab implements Lab {

    private static final List<Double> SERIAL_PARTS = List.of(0.0, 0.1, 0.25, 0.5);
    private static final long STEPS_PER_SIZE = 1_000_000;

    /** How far the laws are drawn beyond what most machines can show. */
    private static final int LAW_TO = 8;

    @Override
    public String name() {
        return "amdahl";
    }

    @Override
    public String title() {
        return "Work with an adjustable serial part: measured speedups against Amdahl's law";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("millions of steps in all", 1, 30, 1_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        try (Team team = new Team("lab", request.threads().last())) {
            List<SharedWork> works = SERIAL_PARTS.stream()
                    .map(serial -> SharedWork.ofOurs(
                            label(serial) + " serial",
                            Optional.empty(),
                            threads -> work(team, request.size() * STEPS_PER_SIZE, serial, threads)))
                    .toList();
            return report(
                    request,
                    ScalingCurve.measure(
                            works, request.threads().counts(), InterleavedTimer.within(request.time()), progress));
        }
    }

    private static void work(Team team, long steps, double serial, int threads) throws InterruptedException {
        long alone = Math.round(steps * serial);
        team.together(1, share -> RandomWalk.take(alone));
        team.together(threads, share -> RandomWalk.take((steps - alone) / threads));
    }

    private static LabReport report(LabRequest request, List<ScalingCurve> curves) {
        List<LabTable> tables = new ArrayList<>(List.of(measured(curves, request.cores())));
        List<String> notes = new ArrayList<>();
        if (curves.stream().anyMatch(curve -> curve.fit(request.cores()).isPresent())) {
            tables.add(fitted(curves, request.cores()));
            notes.add("The fit does not know the part that was set: it sees times only, of all rounds on up to "
                    + request.cores() + " threads.");
        } else if (curves.stream().anyMatch(curve -> curve.slowsDown(request.cores()))) {
            notes.add(
                    "There is nothing to fit: taking all rounds together, more threads made it slower, which no serial"
                            + " part explains. Is the machine busy with something else?");
        }
        return new LabReport(
                tables,
                List.of(plot(curves, request)),
                notes,
                "With a serial part of 10%, how many cores would you ask for, and what would they be doing most of the"
                        + " time? Where a fitted part is larger than the set one: what else did not share out?");
    }

    private static LabTable measured(List<ScalingCurve> curves, int cores) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            AmdahlLaw law = new AmdahlLaw(SERIAL_PARTS.get(i));
            for (int threads : curves.get(i).counts()) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(law.serialFraction(), Quantity.PART)));
                row.addAll(curves.get(i).cells(threads, cores));
                row.add(Cell.of(law.speedup(threads), Quantity.SPEEDUP));
                rows.add(row);
            }
        }
        return new LabTable(
                "Measured, and what the law says",
                List.of(
                        "serial part",
                        "threads",
                        "median",
                        "middle half",
                        "speedup",
                        "efficiency",
                        "Karp-Flatt",
                        "law"),
                rows);
    }

    private static LabTable fitted(List<ScalingCurve> curves, int cores) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Optional<Coefficient> fraction = curves.get(i).fit(cores).map(AmdahlFit::serialFraction);
            rows.add(List.of(
                    Cell.of(SERIAL_PARTS.get(i), Quantity.PART),
                    fraction.map(value -> Cell.of(value.estimate(), Quantity.PART))
                            .orElse(Cell.of("none")),
                    fraction.map(value -> Cell.of(value.low(), value.high(), Quantity.PART))
                            .orElse(Cell.of(""))));
        }
        return new LabTable(
                "The serial part, from the measured speedups alone", List.of("set", "fitted", "95% interval"), rows);
    }

    private static Plot plot(List<ScalingCurve> curves, LabRequest request) {
        int most = Math.max(LAW_TO, request.threads().last());
        List<Curve> lines = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            lines.add(curves.get(i).measured());
            lines.add(ScalingCurve.line(
                    "law for " + label(SERIAL_PARTS.get(i)), new AmdahlLaw(SERIAL_PARTS.get(i)), most));
        }
        return new Plot.Curves(
                "Amdahl's law", new Axis("threads", Scale.LINEAR), new Axis("speedup", Scale.LINEAR), lines);
    }

    private static String label(double part) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * part);
    }
}
