package speedup.threads.labs.lostupdates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/**
 * One counter that all threads raise, shared in different ways: how many counts are lost, and what each costs.
 *
 * <p><b>The measure.</b> The same number of counts is handed out to the threads in equal shares, so with ideal sharing
 * two threads would take half of the time of one. All kinds and numbers of threads are timed in turns, round by
 * round. The time of a count is the elapsed time of a call over all of its counts, lost ones among them: it holds handing the
 * shares out and waiting for the threads, and in each step one write to memory of the thread's own, which {@link
 * CounterKind} gives the reason for. What is lost is what the counter lacks at the end of a sample; that of the warm-up, in
 * which the loops are still being compiled, does not count.
 */
public final class LostUpdatesLab implements Lab {

    private static final int COUNTS_PER_SIZE = 1_000;

    @Override
    public String name() {
        return "lost-updates";
    }

    @Override
    public String title() {
        return "One counter for all threads, shared in five ways: counts that are lost, and what each costs";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("thousands of counts in all", 10, 1_000, 100_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    /** What a count costs shows on one core, too, and that few counts or none are lost there. */
    @Override
    public int fewestCores() {
        return 1;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        CounterResults results = measure(request, progress);
        LostUpdatesFigures figures = new LostUpdatesFigures(results);
        return new LabReport(
                figures.tables(),
                figures.plots(),
                List.of(
                        "In each step of the first two tables, a thread also writes to memory of its own. Without that, the"
                                + " compiler may make one addition of many, as the third table shows where it does. The time of a count"
                                + " is the elapsed time over the counts of all threads, lost ones among them."),
                new LostUpdatesFindings(results, request.cores()).all(),
                "Who reads your counters while they are being raised? If nobody does, what would a count cost that each"
                        + " thread keeps in a local variable, and adds to the others at the end?");
    }

    private static CounterResults measure(LabRequest request, LabProgress progress) throws InterruptedException {
        try (Team team = new Team("lab", request.threads().last())) {
            List<CounterRun> runs = new ArrayList<>();
            for (CounterKind kind : CounterKind.values()) {
                for (int threads : request.threads().counts()) {
                    runs.add(new CounterRun(kind, threads, request.size() * COUNTS_PER_SIZE, team));
                }
            }
            List<Variant> variants = runs.stream().map(CounterRun::variant).toList();
            List<Samples> samples = InterleavedTimer.within(request.time()).time(variants, progress::reached);
            List<CounterResult> results = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                results.add(runs.get(i).result(samples.get(i)));
            }
            return new CounterResults(results);
        }
    }
}
