package speedup.threads.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.lab.Finding;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.scaling.AmdahlFit;
import speedup.scaling.Coefficient;
import speedup.scaling.UniversalScalabilityFit;
import speedup.statistics.SampleSummary;

/**
 * Several curves as one table and one plot.
 *
 * @param curves at least one; all with a rate of the same quantity, or none
 * @param cores how many there are
 * @param control the place of a curve of work that shares out fully, which shows whether the machine gives its cores;
 *     nothing if there is none
 */
public record ScalingFindings(List<ScalingCurve> curves, int cores, Optional<Integer> control) {

    /** Curves none of which is known to share out fully. */
    public ScalingFindings(List<ScalingCurve> curves, int cores) {
        this(curves, cores, Optional.empty());
    }

    private static final double PERCENT = 100;

    private static final String ONE_COUNT =
            " With one number of threads besides 1, that is the speedup in other words, and no test of the law.";

    /** The part of the ideal that work which shares out reaches at least, where a machine gives its cores. */
    private static final double GIVEN = 0.75;

    /**
     * A row for each curve and number of threads.
     *
     * @param kinds what the curves are kinds of, as a heading
     */
    public LabTable table(String caption, String kinds) {
        List<String> headings = new ArrayList<>(
                List.of(kinds, "threads", "median", "middle half", "speedup", "efficiency", "Karp-Flatt"));
        curves.get(0).rate().ifPresent(rate -> headings.add(heading(rate.quantity())));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalingCurve curve : curves) {
            for (int threads : curve.counts()) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(curve.name())));
                row.addAll(curve.cells(threads, cores));
                rows.add(row);
            }
        }
        return new LabTable(caption, headings, rows);
    }

    private static String heading(Quantity quantity) {
        return quantity == Quantity.GIGABYTES_PER_SECOND ? "bandwidth" : "rate";
    }

    /** Speedups over threads, with a law fitted to each, and the ideal. */
    public Plot plot(String title) {
        List<Curve> lines = new ArrayList<>();
        int most = 1;
        for (ScalingCurve curve : curves) {
            int last = curve.counts().get(curve.counts().size() - 1);
            most = Math.max(most, last);
            lines.add(curve.measured());
            law(curve, Math.min(last, cores), " ".repeat(lines.size())).ifPresent(lines::add);
        }
        lines.add(ScalingCurve.ideal(most, cores));
        return new Plot.Curves(title, new Axis("threads", Scale.LINEAR), new Axis("speedup", Scale.LINEAR), lines);
    }

    /**
     * The line of the law that describes a curve.
     *
     * @param suffix makes the name differ from that of other curves
     */
    private Optional<Curve> law(ScalingCurve curve, int last, String suffix) {
        if (lacksCores()) {
            return Optional.empty();
        }
        Optional<Curve> bent = curve.coherencyFit(cores)
                .map(fit -> ScalingCurve.line(
                        "fit: " + percent(fit.contention().estimate()) + " contention, "
                                + percent(fit.coherency().estimate()) + " coherency" + suffix,
                        fit.law(),
                        last));
        return bent.or(() -> curve.fit(cores)
                .map(fit -> ScalingCurve.line(
                        "fit: " + percent(fit.serialFraction().estimate()) + " serial" + suffix, fit.law(), last)));
    }

    /** What the fits say, a sentence or two for each curve; nothing about one with too few rounds on several threads. */
    public List<String> fits() {
        if (lacksCores()) {
            return List.of("No law is fitted: the machine did not give its cores.");
        }
        List<String> sentences = new ArrayList<>();
        for (ScalingCurve curve : curves) {
            Optional<AmdahlFit> fit = curve.fit(cores);
            if (fit.isPresent()) {
                sentences.add("Amdahl's law fitted to \"" + curve.name() + "\" on up to " + cores
                        + " threads: a serial part of " + withInterval(fit.get().serialFraction()) + "."
                        + (curve.isOneCountOnly(cores) ? ONE_COUNT : ""));
            } else if (curve.limit().isPresent()) {
                sentences.add("Amdahl's law is not fitted to \"" + curve.name() + "\", which may be limited by "
                        + curve.limit().get() + ": that is no serial part.");
            } else if (curve.slowsDown(cores)) {
                sentences.add("No serial part explains \"" + curve.name()
                        + "\": taking all rounds together, more threads made it slower.");
            }
            curve.coherencyFit(cores).ifPresent(bent -> sentences.add(coherency(curve, bent)));
        }
        return sentences;
    }

    /**
     * The rates of each curve on each number of threads of the first one.
     *
     * @param groups what the curves are, in a word or two
     * @param unit of the rates, which all curves have
     */
    public Plot rates(String title, List<String> groups, String unit) {
        List<Layer> layers = new ArrayList<>();
        Rate rate = curves.get(0).rate().orElseThrow();
        for (int threads : curves.get(0).counts()) {
            layers.add(rate.layer(
                    "threads: " + threads,
                    curves.stream().map(curve -> curve.on(threads)).toList()));
        }
        return new Plot.Bars(title, groups, new Axis("rate, " + unit, Scale.LINEAR), layers, false);
    }

    /** The speedup of a curve on as many threads as there are cores, or the next lower number. */
    SampleSummary gain(int curve) {
        return curves.get(curve).speedup(most(curve));
    }

    /** The number of threads of {@link #gain}. */
    int most(int curve) {
        return curves.get(curve).mostOnCores(cores);
    }

    /** What each curve gains on as many threads as there are cores. */
    public List<String> gains() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            if (most(i) > 1) {
                sentences.add(Finding.comparison(
                        "\"" + curves.get(i).name() + "\" on " + most(i) + " threads", "on one", gain(i)));
            }
        }
        return sentences;
    }

    /** Whether work that shares out fully shows that the machine did not give its cores. */
    boolean lacksCores() {
        return control.filter(curve -> gain(curve).median() < GIVEN * most(curve))
                .isPresent();
    }

    /** What to say where it {@link #lacksCores}. */
    String lackOfCores() {
        int curve = control.orElseThrow();
        return "\"" + curves.get(curve).name() + "\" shares out fully, and gained only "
                + Finding.times(gain(curve).median()) + " on " + most(curve) + " threads: this machine did not give "
                + most(curve)
                + " whole cores, so these figures say little about the rest. Run it again on a quiet one.";
    }

    private static String coherency(ScalingCurve curve, UniversalScalabilityFit fit) {
        long peak = Math.round(fit.law().peakProcessors());
        return "Gunther's law fitted to \"" + curve.name() + "\": contention of " + withInterval(fit.contention())
                + " and, for each pair of threads, coherency of " + withInterval(fit.coherency()) + ". By it, " + peak
                + (peak == 1 ? " thread is" : " threads are") + " the fastest.";
    }

    private static String withInterval(Coefficient part) {
        return percent(part.estimate()) + " (95% interval " + percent(part.low()) + " to " + percent(part.high()) + ")";
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, part < 0.1 ? "%.1f%%" : "%.0f%%", PERCENT * part);
    }
}
