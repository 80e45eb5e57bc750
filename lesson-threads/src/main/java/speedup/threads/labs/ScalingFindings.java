package speedup.threads.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.scaling.AmdahlFit;
import speedup.scaling.Coefficient;

/**
 * Several curves as one table and one plot.
 *
 * @param curves at least one; all with a rate of the same quantity, or none
 * @param cores how many there are
 */
record ScalingFindings(List<ScalingCurve> curves, int cores) {

    private static final double PERCENT = 100;

    /**
     * A row for each curve and number of threads.
     *
     * @param kinds what the curves are kinds of, as a heading
     */
    LabTable table(String caption, String kinds) {
        List<String> headings =
                new ArrayList<>(List.of(kinds, "threads", "median", "middle half", "speedup", "efficiency"));
        curves.get(0).rate().ifPresent(rate -> headings.add(heading(rate.quantity())));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalingCurve curve : curves) {
            for (int threads : curve.counts()) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(curve.name())));
                row.addAll(curve.cells(threads));
                rows.add(row);
            }
        }
        return new LabTable(caption, headings, rows);
    }

    private static String heading(Quantity quantity) {
        return quantity == Quantity.GIGABYTES_PER_SECOND ? "bandwidth" : "rate";
    }

    /** Speedups over threads, with Amdahl's law fitted to each, and the ideal. */
    Plot plot(String title) {
        List<Curve> lines = new ArrayList<>();
        int most = 1;
        for (ScalingCurve curve : curves) {
            int last = curve.counts().get(curve.counts().size() - 1);
            most = Math.max(most, last);
            lines.add(curve.measured());
            curve.fit(cores)
                    .ifPresent(fit -> lines.add(ScalingCurve.line(
                            "fit: " + percent(fit.serialFraction().estimate()) + " serial" + " ".repeat(lines.size()),
                            fit.law(),
                            Math.min(last, cores))));
        }
        lines.add(ScalingCurve.ideal(most, cores));
        return new Plot.Curves(title, new Axis("threads", Scale.LINEAR), new Axis("speedup", Scale.LINEAR), lines);
    }

    /** What the fits say, a sentence for each curve; nothing about one with too few rounds on several threads. */
    List<String> fits() {
        List<String> sentences = new ArrayList<>();
        for (ScalingCurve curve : curves) {
            Optional<AmdahlFit> fit = curve.fit(cores);
            if (fit.isPresent()) {
                Coefficient serial = fit.get().serialFraction();
                sentences.add("Amdahl's law fitted to \"" + curve.name() + "\" on up to " + cores
                        + " threads: a serial part of " + percent(serial.estimate()) + " (95% interval "
                        + percent(serial.low()) + " to " + percent(serial.high()) + ").");
            } else if (curve.slowsDown(cores)) {
                sentences.add("No serial part explains \"" + curve.name()
                        + "\": taking all rounds together, more threads made it slower.");
            }
        }
        return sentences;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, part < 0.1 ? "%.1f%%" : "%.0f%%", PERCENT * part);
    }
}
