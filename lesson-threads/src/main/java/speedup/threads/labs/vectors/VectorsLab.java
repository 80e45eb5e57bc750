package speedup.threads.labs.vectors;

import java.time.Duration;
import java.util.Optional;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.labs.NativeLibrary;

/**
 * The same matrix product in plain Java, by the Vector API in the same loops, by the Vector API in tiles, and by OpenBLAS. The
 * second and the third tell apart what the API gives and what the order of the work does.
 */
public final class VectorsLab implements Lab {

    private final Optional<String> missingModule;

    /** The lab, on this Java. */
    public VectorsLab() {
        this(VectorProgram.missingModule());
    }

    /** @param missingModule what this Java lacks, if it does */
    VectorsLab(Optional<String> missingModule) {
        this.missingModule = missingModule;
    }

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public String title() {
        return "A matrix product by the Vector API, beside plain Java and OpenBLAS";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(25);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows and columns of the matrices", 16, 720, 4_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    /** What the API gives shows on one core, too. */
    @Override
    public int fewestCores() {
        return 1;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        NativeLibrary.OPENBLAS.require();
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        progress.reached("products, in a process of their own", 0);
        ProductTimes times = VectorProgram.run(request, missingModule.isEmpty());
        VectorFindings findings = new VectorFindings(times, request, missingModule);
        return new LabReport(
                findings.tables(),
                findings.plots(),
                findings.notes(),
                findings.all(),
                "Which of the two has made the difference, the vectors or the order in which memory is walked? And what would"
                        + " you have to do anew for single precision, for a matrix with many zeros, for the next processor: by"
                        + " the Vector API, and by the library?");
    }
}
