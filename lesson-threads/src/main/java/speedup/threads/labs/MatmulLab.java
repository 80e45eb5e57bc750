package speedup.threads.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.timing.InterleavedTimer;
import speedup.timing.Team;

/** Matrix products by a library that was made for it, large and tiny; beside it what plain Java does. */
public final class MatmulLab implements Lab {

    private static final int TINY = 50;

    private static final String ONE_THREAD = "the library, which may take one thread for so small a product";

    /** Plain Java multiplies matrices of a part of the size, or it would take minutes. */
    private static final int PLAIN_PART = 4;

    @Override
    public String name() {
        return "matmul";
    }

    @Override
    public String title() {
        return "Matrix products by OpenBLAS, large and 50 x 50, and by plain Java";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(30);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows and columns of the large matrices", 64, 1_500, 8_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        NativeLibrary.OPENBLAS.require();
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        InterleavedTimer timer = InterleavedTimer.within(request.time().dividedBy(2));
        List<Integer> counts = request.threads().counts();
        int plain = Math.max(1, request.size() / PLAIN_PART);
        List<ScalingCurve> library = NativeLibrary.OPENBLAS.restoringThreads(() -> ScalingCurve.measure(
                List.of(
                        MatrixWork.openBlas(request.size()).work(),
                        MatrixWork.openBlas(TINY).work().limitedBy(ONE_THREAD)),
                counts,
                timer,
                progress.between(0, 0.5)));
        try (Team team = new Team("lab", request.threads().last())) {
            List<SharedWork> works = List.of(
                    MatrixWork.java("Java, as in the textbook", team, PlainProducts.TEXTBOOK, plain)
                            .work(),
                    MatrixWork.java("Java, along rows", team, PlainProducts.ALONG_ROWS, plain)
                            .work(),
                    MatrixWork.openBlas(plain).work());
            List<ScalingCurve> beside = NativeLibrary.OPENBLAS.restoringThreads(
                    () -> ScalingCurve.measure(works, counts, timer, progress.between(0.5, 1)));
            return report(
                    new ScalingFindings(library, request.cores()), new ScalingFindings(beside, request.cores()), plain);
        }
    }

    private static LabReport report(ScalingFindings library, ScalingFindings beside, int plain) {
        List<String> notes = new ArrayList<>(library.fits());
        notes.add("The threads of OpenBLAS are those that it says it uses at most; for small matrices it decides"
                + " by itself to use one.");
        return new LabReport(
                List.of(
                        library.table("By the library", "product"),
                        beside.table("By plain Java and by the library, " + plain + " x " + plain, "product")),
                List.of(
                        library.plot("Products by OpenBLAS"),
                        beside.rates(
                                "Products of " + plain + " x " + plain,
                                List.of("textbook", "along rows", "OpenBLAS"),
                                "GFLOP/s")),
                notes,
                shown(library, beside),
                "What is left of the speedup at 50 x 50, and what would you share out instead if your program"
                        + " has a million products of that size? Which is worth more here: a second core, or a better"
                        + " program for the first?");
    }

    private static List<String> shown(ScalingFindings library, ScalingFindings beside) {
        List<String> shown = new ArrayList<>(library.gains());
        List<ScalingCurve> curves = beside.curves();
        shown.add(Finding.comparison(
                "On one thread, plain Java along rows",
                "plain Java as in the textbook",
                curves.get(1).on(1).speedupOver(curves.get(0).on(1))));
        shown.add(Finding.comparison(
                "On one thread, OpenBLAS",
                "plain Java along rows",
                curves.get(2).on(1).speedupOver(curves.get(1).on(1))));
        return shown;
    }
}
