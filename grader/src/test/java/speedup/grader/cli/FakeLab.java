package speedup.grader.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import speedup.grader.labs.SampleReports;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;

/** A lab that measures nothing, keeps what it was asked, and may lack something. */
public class FakeLab implements Lab {

    public final List<LabRequest> requests = new ArrayList<>();
    public int fewestCores = 1;

    @Nullable
    public String missing;

    public boolean interrupted;
    private final String name;
    private final ThreadUse threadUse;

    public FakeLab(String name, ThreadUse threadUse) {
        this.name = name;
        this.threadUse = threadUse;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "Shows " + name;
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows", 2, 5, 9);
    }

    @Override
    public ThreadUse threadUse() {
        return threadUse;
    }

    @Override
    public int fewestCores() {
        return fewestCores;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        if (missing != null) {
            throw new MissingPrerequisiteException(missing);
        }
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        requests.add(request);
        progress.reached("threads: 2", 0.5);
        if (interrupted) {
            throw new InterruptedException();
        }
        return SampleReports.report();
    }
}
