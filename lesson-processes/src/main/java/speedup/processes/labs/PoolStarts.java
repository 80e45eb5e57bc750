package speedup.processes.labs;

import java.util.ArrayList;
import java.util.List;
import speedup.lab.Finding;
import speedup.lab.LabProgress;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Variant;

/**
 * Calls of pools that are started for the call, and of pools that are kept.
 *
 * @param counts the numbers of workers
 * @param started the times of a call that starts its workers and ends them, for each number
 * @param kept the times of a call that finds its workers waiting
 */
record PoolStarts(List<Integer> counts, List<Samples> started, List<Samples> kept) {

    /** About a tenth of a millisecond. */
    private static final long STEPS = 50_000;

    static PoolStarts measure(LabRequest request, LabProgress progress) throws InterruptedException {
        List<Integer> counts = request.threads().counts();
        List<Walk> walks = Walk.ofLength(STEPS, request.size());
        List<WalkWorkers> pools = counts.stream().map(WalkWorkers::new).toList();
        try {
            List<Variant> variants = new ArrayList<>();
            counts.forEach(count -> variants.add(
                    new Variant("workers started: " + count, hole -> WalkWorkers.startedFor(walks, count))));
            for (int i = 0; i < counts.size(); i++) {
                WalkWorkers workers = pools.get(i);
                variants.add(new Variant(
                        "workers kept: " + counts.get(i),
                        hole -> hole.consume(workers.ends(walks, 1, WalkWorkers.Watcher.NONE))));
            }
            List<Samples> samples =
                    InterleavedTimer.within(request.time().dividedBy(2)).time(variants, progress::reached);
            return new PoolStarts(
                    counts, samples.subList(0, counts.size()), samples.subList(counts.size(), samples.size()));
        } finally {
            pools.forEach(WalkWorkers::close);
        }
    }

    LabTable table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(List.of(
                    Cell.of(counts.get(i)),
                    Cell.median(started.get(i), Quantity.MILLISECONDS),
                    Cell.quartiles(started.get(i), Quantity.MILLISECONDS),
                    Cell.median(kept.get(i), Quantity.MILLISECONDS),
                    Cell.quartiles(kept.get(i), Quantity.MILLISECONDS),
                    Cell.of(kept.get(i).speedupOver(started.get(i)).median(), Quantity.SPEEDUP)));
        }
        return new LabTable(
                "The same few tasks by a pool that starts and ends with the call, and by a kept one",
                List.of("workers", "started", "middle half", "kept", "middle half", "kept is faster"),
                rows);
    }

    Plot plot() {
        return new Plot.Bars(
                "A call of a pool",
                counts.stream().map(count -> "workers: " + count).toList(),
                new Axis("time, ms", Scale.LINEAR),
                List.of(
                        Layer.of("started for the call", started, Quantity.MILLISECONDS),
                        Layer.of("kept", kept, Quantity.MILLISECONDS)),
                false);
    }

    /** What the largest pool shows. */
    List<String> shown() {
        int last = counts.size() - 1;
        return List.of(Finding.comparison(
                "A call of a kept pool, workers: " + counts.get(last),
                "of one that starts for it",
                kept.get(last).speedupOver(started.get(last))));
    }
}
