package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.SampleSummary;
import speedup.threads.nativelib.OpenBlas;
import speedup.timing.Blackhole;
import speedup.timing.InterleavedTimer;

/** Singular values by LAPACK, on more threads than there are cores too. */
public final class SvdLab implements Lab {

    private static final int ROWS_PER_COLUMN = 3;

    @Override
    public String name() {
        return "svd";
    }

    @Override
    public String title() {
        return "Singular values by LAPACK on up to twice as many threads as cores: oversubscription";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("columns of the matrix, which has three times as many rows", 10, 500, 4_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_TWICE_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        NativeLibrary.OPENBLAS.require();
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        int columns = request.size();
        int rows = ROWS_PER_COLUMN * columns;
        double[] matrix = new SplittableRandom(1).doubles((long) rows * columns).toArray();
        Blackhole blackhole = new Blackhole();
        SharedWork work = new SharedWork(
                rows + " x " + columns,
                Optional.empty(),
                NativeLibrary.OPENBLAS::use,
                threads -> blackhole.consume(OpenBlas.singularValues(rows, columns, matrix)));
        List<ScalingCurve> curves = NativeLibrary.OPENBLAS.restoringThreads(() -> ScalingCurve.measure(
                List.of(work), request.threads().counts(), InterleavedTimer.within(request.time()), progress));
        ScalingFindings findings = new ScalingFindings(curves, request.cores());
        return new LabReport(
                List.of(findings.table("Singular values, dgesdd", "matrix")),
                List.of(findings.plot("Singular values")),
                findings.fits(),
                shown(findings),
                "What do threads do that have no core, while others wait for them at the end of each step? Two"
                        + " programs on this machine, each with as many threads as there are cores: where on this"
                        + " curve are they?");
    }

    private static List<String> shown(ScalingFindings findings) {
        ScalingCurve curve = findings.curves().get(0);
        int cores = findings.most(0);
        int most = curve.counts().get(curve.counts().size() - 1);
        List<String> shown = new ArrayList<>(findings.gains());
        if (most > cores) {
            SampleSummary ratio = curve.on(most).speedupOver(curve.on(cores));
            shown.add(Finding.comparison(most + " threads", cores + (cores == 1 ? " thread" : " threads"), ratio));
            shown.add(
                    Finding.isBelow(ratio)
                            ? "Oversubscription costs here."
                            : "Oversubscription does not show a cost here, which a busy or another machine may.");
        }
        return shown.isEmpty() ? List.of("On one thread there is nothing to compare.") : shown;
    }
}
