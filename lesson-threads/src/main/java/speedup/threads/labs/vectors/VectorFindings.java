package speedup.threads.labs.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.lab.Finding;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Quantity;
import speedup.statistics.SampleSummary;
import speedup.threads.labs.ScalingCurve;
import speedup.threads.labs.ScalingFindings;

/** The tables, the plots and the sentences of the lab. */
final class VectorFindings {

    private static final int PLAIN = 0;
    private static final int VECTORS_ALONG_ROWS = 1;
    private static final int TILES = 2;

    private final ProductTimes times;
    private final Optional<String> missingModule;
    private final ScalingFindings scaling;
    private final String size;

    /** @param missingModule for want of which the products by the Vector API were left out */
    VectorFindings(ProductTimes times, LabRequest request, Optional<String> missingModule) {
        this.times = times;
        this.missingModule = missingModule;
        this.scaling = new ScalingFindings(times.curves(), request.cores());
        this.size = request.size() + " x " + request.size();
    }

    List<LabTable> tables() {
        return List.of(scaling.table("Products of " + size, "product"), besideLibrary());
    }

    private LabTable besideLibrary() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalingCurve curve : times.curves().subList(0, times.curves().size() - 1)) {
            for (int threads : curve.counts()) {
                SampleSummary part = partOfLibrary(curve, threads);
                rows.add(List.of(
                        Cell.of(curve.name()),
                        Cell.of(threads),
                        Cell.of(part.median(), Quantity.SPEEDUP),
                        Cell.of(part.lowerQuartile(), part.upperQuartile(), Quantity.SPEEDUP)));
            }
        }
        return new LabTable(
                "The rate, in times of that of OpenBLAS on as many threads",
                List.of("product", "threads", "rate", "middle half"),
                rows);
    }

    private ScalingCurve library() {
        return times.curves().get(times.curves().size() - 1);
    }

    private SampleSummary partOfLibrary(ScalingCurve curve, int threads) {
        return curve.on(threads).speedupOver(library().on(threads));
    }

    List<Plot> plots() {
        return List.of(
                scaling.rates(
                        "Products of " + size,
                        missingModule.isPresent()
                                ? List.of("plain Java", "OpenBLAS")
                                : List.of("plain Java", "vectors", "vectors in tiles", "OpenBLAS"),
                        "GFLOP/s"),
                scaling.plot("Speedup over one thread"));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (missingModule.isEmpty()) {
            notes.add("A vector of the preferred species holds " + times.lanes()
                    + " doubles here. The API is an incubating module: it is no part of standard Java, and may change. So the"
                    + " lab has this Java compile its products when it starts.");
        }
        notes.add(String.format(
                Locale.ROOT,
                "Before the timing, all products were compared with the plain one, on each number of threads. The largest"
                        + " relative difference of an element was %.1e: sums in another order, and fused operations, are"
                        + " rounded in another way.",
                times.difference()));
        notes.addAll(scaling.fits());
        return notes;
    }

    /** What the figures of this run support. */
    List<String> all() {
        List<String> findings = new ArrayList<>();
        if (missingModule.isPresent()) {
            findings.add("This Java has no module " + missingModule.get()
                    + ", so the products by the Vector API are left out. Most JDKs have it.");
        } else {
            findings.add(onOne("the Vector API in the same loops", VECTORS_ALONG_ROWS, "plain Java", PLAIN));
            findings.add(onOne("the Vector API in tiles", TILES, "in the loops along rows", VECTORS_ALONG_ROWS));
        }
        findings.add(besideLibrary(missingModule.isPresent() ? PLAIN : TILES));
        findings.addAll(scaling.gains());
        return findings;
    }

    private String onOne(String one, int curve, String other, int otherCurve) {
        SampleSummary ratio = times.curves()
                .get(curve)
                .on(1)
                .speedupOver(times.curves().get(otherCurve).on(1));
        return Finding.comparison("On one thread, " + one, other, ratio);
    }

    private String besideLibrary(int index) {
        ScalingCurve curve = times.curves().get(index);
        int most = curve.counts().get(curve.counts().size() - 1);
        String beginning = String.format(
                Locale.ROOT,
                "\"%s\" reaches %.2f of the rate of OpenBLAS on one thread",
                curve.name(),
                partOfLibrary(curve, 1).median());
        return most == 1
                ? beginning + "."
                : beginning
                        + String.format(
                                Locale.ROOT,
                                ", and %.2f on %d.",
                                partOfLibrary(curve, most).median(),
                                most);
    }
}
