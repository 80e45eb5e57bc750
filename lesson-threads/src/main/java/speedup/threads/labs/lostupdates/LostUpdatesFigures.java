package speedup.threads.labs.lostupdates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Spread;
import speedup.lab.Quantity;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/** The tables and plots of the lab. */
final class LostUpdatesFigures {

    private static final double PERCENT = 100;

    private final CounterResults results;

    LostUpdatesFigures(CounterResults results) {
        this.results = results;
    }

    List<LabTable> tables() {
        return List.of(
                lost("Counts that are lost, of all rounds, and in a round", results.compared()), costs(), freeLoop());
    }

    private static LabTable lost(String caption, List<CounterResult> shown) {
        return new LabTable(
                caption,
                List.of("counter", "threads", "counts", "lost", "median part", "middle half"),
                shown.stream().map(LostUpdatesFigures::lostCells).toList());
    }

    private static List<Cell> lostCells(CounterResult result) {
        SampleSummary parts = result.lostParts();
        return List.of(
                Cell.of(result.kind().title()),
                Cell.of(result.threads()),
                Cell.of((double) result.asked(), Quantity.COUNT),
                Cell.of((double) result.lost(), Quantity.COUNT),
                Cell.of(parts.median(), Quantity.PART),
                Cell.of(parts.lowerQuartile(), parts.upperQuartile(), Quantity.PART));
    }

    private LabTable costs() {
        return new LabTable(
                "What a count costs: the time of all, over their number",
                List.of("counter", "threads", "median", "middle half", "against one thread", "against plain"),
                results.compared().stream().map(this::costCells).toList());
    }

    private List<Cell> costCells(CounterResult result) {
        CounterResult plain = results.of(CounterKind.PLAIN).stream()
                .filter(other -> other.threads() == result.threads())
                .findFirst()
                .orElseThrow();
        return List.of(
                Cell.of(result.kind().title()),
                Cell.of(result.threads()),
                Cell.median(result.times()),
                Cell.quartiles(result.times()),
                Cell.of(result.speedupOver(results.onOne(result.kind())).median(), Quantity.SPEEDUP),
                Cell.of(result.speedupOver(plain).median(), Quantity.SPEEDUP));
    }

    private LabTable freeLoop() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CounterResult result : results.of(CounterKind.FREE_LOOP)) {
            rows.add(List.of(
                    Cell.of(result.threads()),
                    Cell.median(result.times()),
                    Cell.quartiles(result.times()),
                    Cell.of((double) result.asked(), Quantity.COUNT),
                    Cell.of((double) result.lost(), Quantity.COUNT)));
        }
        return new LabTable(
                "The plain field once more, in a loop that the compiler may change",
                List.of("threads", "median", "middle half", "counts", "lost"),
                rows);
    }

    List<Plot> plots() {
        return List.of(
                bars("Counts that are lost", new Axis("% of the counts", Scale.LINEAR), LostUpdatesFigures::lostLayer),
                bars(
                        "What a count costs",
                        new Axis("time of a count, ns", Scale.LINEAR),
                        LostUpdatesFigures::costLayer));
    }

    /** A layer for one thread, and one for the largest number if that is another one. */
    private Plot bars(String title, Axis axis, Function<List<CounterResult>, Layer> layer) {
        List<CounterKind> kinds = CounterKind.compared();
        return new Plot.Bars(
                title,
                kinds.stream().map(CounterKind::title).toList(),
                axis,
                Stream.of(
                                kinds.stream().map(results::onOne).toList(),
                                kinds.stream().map(results::onMost).toList())
                        .distinct()
                        .map(layer)
                        .toList(),
                false);
    }

    private static Layer lostLayer(List<CounterResult> shown) {
        List<SampleSummary> parts = shown.stream().map(CounterResult::lostParts).toList();
        return new Layer(
                name(shown),
                parts.stream().map(part -> PERCENT * part.median()).toList(),
                parts.stream()
                        .map(part -> new Spread(PERCENT * part.lowerQuartile(), PERCENT * part.upperQuartile()))
                        .toList());
    }

    private static Layer costLayer(List<CounterResult> shown) {
        List<Samples> times = shown.stream().map(CounterResult::times).toList();
        return Layer.of(name(shown), times, Quantity.NANOSECONDS);
    }

    private static String name(List<CounterResult> shown) {
        return "threads: " + shown.get(0).threads();
    }
}
