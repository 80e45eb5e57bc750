package speedup.threads.labs.weakscaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Kind;
import speedup.lab.Plot.Point;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.scaling.AmdahlLaw;
import speedup.scaling.GustafsonLaw;
import speedup.scaling.ScalingLaw;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/**
 * What was measured, by the number of threads, from 1 on.
 *
 * @param serialPart of the time of the work on one thread, where it is not grown
 * @param byThreads the times
 */
record WeakScaling(double serialPart, NavigableMap<Integer, Times> byThreads) {

    /** How far the laws are drawn beyond what most machines can show. */
    private static final int LAW_TO = 8;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    /**
     * The times on p threads.
     *
     * @param grown of p times the shared part, on p threads
     * @param alone of the same, on one thread
     * @param same of the work that is not grown, on p threads
     */
    record Times(Samples grown, Samples alone, Samples same) {}

    private Samples one() {
        return on(1).same();
    }

    private Times on(int threads) {
        return Optional.ofNullable(byThreads.get(threads)).orElseThrow();
    }

    private SampleSummary scaledSpeedup(int threads) {
        return on(threads).grown().speedupOver(on(threads).alone());
    }

    private SampleSummary speedup(int threads) {
        return on(threads).same().speedupOver(one());
    }

    /** The time of the work on one thread, over that of the grown work: 1 where as many times as much takes no longer. */
    private SampleSummary timeKept(int threads) {
        return on(threads).grown().speedupOver(one());
    }

    /** The work that grows with the threads. */
    LabTable grown() {
        return new LabTable(
                "The shared part grows with the threads",
                List.of("threads", "median", "middle half", "efficiency", "on 1 thread", "speedup", "Gustafson"),
                byThreads.keySet().stream()
                        .map(threads -> List.of(
                                Cell.of(threads),
                                Cell.median(on(threads).grown(), Quantity.MILLISECONDS),
                                Cell.quartiles(on(threads).grown(), Quantity.MILLISECONDS),
                                Cell.of(timeKept(threads).median(), Quantity.PART),
                                Cell.median(on(threads).alone(), Quantity.MILLISECONDS),
                                Cell.of(scaledSpeedup(threads).median(), Quantity.SPEEDUP),
                                Cell.of(new GustafsonLaw(serialPart).speedup(threads), Quantity.SPEEDUP)))
                        .toList());
    }

    /** The work that stays the same. */
    LabTable same() {
        return new LabTable(
                "The same work, whatever the number of threads",
                List.of("threads", "median", "middle half", "efficiency", "speedup", "Amdahl"),
                byThreads.keySet().stream()
                        .map(threads -> List.of(
                                Cell.of(threads),
                                Cell.median(on(threads).same(), Quantity.MILLISECONDS),
                                Cell.quartiles(on(threads).same(), Quantity.MILLISECONDS),
                                Cell.of(speedup(threads).median() / threads, Quantity.PART),
                                Cell.of(speedup(threads).median(), Quantity.SPEEDUP),
                                Cell.of(new AmdahlLaw(serialPart).speedup(threads), Quantity.SPEEDUP)))
                        .toList());
    }

    /** Both speedups, beside their laws. */
    Plot speedups() {
        return new Plot.Curves(
                "Speedup: work that grows, and the same work",
                new Axis("threads", Scale.LINEAR),
                new Axis("speedup", Scale.LINEAR),
                List.of(
                        measured("grows with the threads", this::scaledSpeedup, 1),
                        law("Gustafson's law", new GustafsonLaw(serialPart)),
                        measured("stays the same", this::speedup, 1),
                        law("Amdahl's law", new AmdahlLaw(serialPart))));
    }

    /** Both times. */
    Plot times() {
        return new Plot.Curves(
                "Time: work that grows, and the same work",
                new Axis("threads", Scale.LINEAR),
                new Axis("ms", Scale.LINEAR),
                List.of(
                        measured(
                                "grows with the threads",
                                threads -> on(threads).grown().summary(),
                                NANOS_PER_MILLI),
                        measured("stays the same", threads -> on(threads).same().summary(), NANOS_PER_MILLI)));
    }

    private Curve measured(String name, IntFunction<SampleSummary> values, double unit) {
        List<Point> points = new ArrayList<>();
        for (int threads : byThreads.keySet()) {
            SampleSummary value = values.apply(threads);
            points.add(new Point(
                    threads, value.median() / unit, value.lowerQuartile() / unit, value.upperQuartile() / unit));
        }
        return new Curve(name, Kind.MEASURED, points);
    }

    private Curve law(String name, ScalingLaw law) {
        return new Curve(
                name,
                Kind.LAW,
                IntStream.rangeClosed(1, Math.max(LAW_TO, byThreads.lastKey()))
                        .mapToObj(threads -> Point.exact(threads, law.speedup(threads)))
                        .toList());
    }

    /** What the figures of the most threads say, in words. */
    String finding() {
        int most = byThreads.lastKey();
        if (most == 1) {
            return "With one thread alone, there is nothing to compare.";
        }
        return String.format(
                Locale.ROOT,
                "On %d threads, %.2f times the work took %.2f times as long as the work of one thread does on one: as much as one"
                        + " thread does in %.2f times the time. The work of one thread took %.2f times as long there, so it became"
                        + " %.2f times as fast, for which Amdahl's law allows %.2f.",
                most,
                new GustafsonLaw(serialPart).speedup(most),
                1 / timeKept(most).median(),
                scaledSpeedup(most).median(),
                1 / speedup(most).median(),
                speedup(most).median(),
                new AmdahlLaw(serialPart).speedup(most));
    }

    /** What was set, in words. */
    String setting() {
        return String.format(
                Locale.ROOT,
                "Of the work on one thread, %.0f%% are serial, and stay as they are when the rest grows.",
                PERCENT * serialPart);
    }
}
