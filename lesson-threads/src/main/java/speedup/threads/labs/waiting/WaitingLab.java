package speedup.threads.labs.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.VirtualThreads;

/**
 * Many tasks that wait 10 ms each, on a platform thread each, on a pool, and on a virtual thread each: time, threads and
 * memory. Beside it, tasks that compute, which gain nothing, and tasks that wait in a monitor, which kept their platform
 * thread up to Java 23 (JEP 491).
 */
public final class WaitingLab implements Lab {

    private static final int RUNS = 5;
    private static final double PROGRAMS_TO = 0.3;

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public String title() {
        return "Ten thousand tasks that wait, on platform threads, a pool and virtual threads";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(25);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tasks that wait", 100, 10_000, 50_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.OWN;
    }

    /** Tasks that wait need no core. */
    @Override
    public int fewestCores() {
        return 1;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        Map<ThreadKind, List<ThreadCost>> costs = costs(request.size(), progress.between(0, PROGRAMS_TO));
        WaitingTimes times = WaitingTimes.measure(request, progress.between(PROGRAMS_TO, 1));
        WaitingFigures figures = new WaitingFigures(times, costs, request);
        return new LabReport(
                figures.tables(),
                figures.plots(),
                figures.notes(),
                new WaitingFindings(times, costs, request, Runtime.version().feature()).all(),
                "A service can answer 100 questions at a time, and you have 10,000. What becomes of it if you ask with 10,000"
                        + " threads of any kind, and what would you limit: the threads, or the questions?");
    }

    private static Map<ThreadKind, List<ThreadCost>> costs(int tasks, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        Map<ThreadKind, List<ThreadCost>> costs = new EnumMap<>(ThreadKind.class);
        for (int run = 0; run < RUNS; run++) {
            for (ThreadKind kind : ThreadKind.values()) {
                if (kind == ThreadKind.VIRTUAL && VirtualThreads.starter().isEmpty()) {
                    continue;
                }
                progress.reached("tasks that wait at once, " + kind.title(), (double) run / RUNS);
                ThreadCost cost = ThreadCost.of(kind, tasks);
                if (kind != ThreadKind.POOL && cost.waiting() < tasks) {
                    throw new MissingPrerequisiteException("The system lets a program start " + cost.waiting()
                            + " threads, and the lab starts " + tasks + ". Take fewer tasks, by --size "
                            + Math.max(100, cost.waiting() / 2)
                            + ", or raise the limit ('ulimit -u'; that of processes, for a container).");
                }
                costs.computeIfAbsent(kind, each -> new ArrayList<>()).add(cost);
            }
        }
        return costs;
    }
}
