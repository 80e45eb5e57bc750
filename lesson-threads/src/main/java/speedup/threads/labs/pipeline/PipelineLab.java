package speedup.threads.labs.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.threads.labs.pipeline.PipelineFigures.Queued;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/** Three uneven stages over bounded queues: the slowest sets the pace, until it has more workers. */
public final class PipelineLab implements Lab {

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String title() {
        return "Three uneven stages over bounded queues, with one worker or more for the slowest";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(15);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("items", 1, 300, 10_000);
    }

    /** So many workers has the slowest stage; the other two have one each. */
    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        List<Waiting> queued = new ArrayList<>();
        try (Team team = new Team("lab", QueuedRun.threads(request.threads().last()))) {
            List<Variant> variants = new ArrayList<>();
            variants.add(new Variant("one thread", hole -> team.together(1, share -> workAlone(request.size()))));
            for (int workers : request.threads().counts()) {
                Waiting waiting = new Waiting(workers);
                queued.add(waiting);
                variants.add(new Variant("workers of stage 2: " + workers, hole -> waiting.add(request.size(), team)));
            }
            List<Samples> samples = InterleavedTimer.within(request.time()).time(variants, progress::reached);
            NavigableMap<Integer, Queued> byWorkers = new TreeMap<>();
            for (int i = 0; i < queued.size(); i++) {
                byWorkers.put(queued.get(i).workers, queued.get(i).figures(samples.get(i + 1)));
            }
            return report(new PipelineFigures(request.cores(), samples.get(0), byWorkers));
        }
    }

    private static void workAlone(int items) {
        for (int item = 0; item < items; item++) {
            for (int stage = 0; stage < ThreeStages.UNITS.size(); stage++) {
                ThreeStages.work(stage);
            }
        }
    }

    private static LabReport report(PipelineFigures figures) {
        return new LabReport(
                List.of(figures.stages(), figures.times(), figures.waiting()),
                List.of(figures.plot()),
                List.of("Each stage is a thread, the second as many as it has workers, and takes from a queue for "
                        + QueuedRun.CAPACITY
                        + " items. Two workers finish in any order; the lab does not put it right again. At most: by the work of the"
                        + " slowest stage over its workers, and by all work over the cores. What it costs to hand an item on, and to"
                        + " wake the thread that waits for it, is not in that."),
                figures.findings(),
                "Which stage would you look at, if you knew nothing but how many items wait in front of each? And with"
                        + " ever more cores and workers for stage 2, which stage would set the pace in the end?");
    }

    /** Sums up how many items waited, over all runs. */
    private static final class Waiting {

        private final int workers;
        private double before;
        private double behind;
        private int runs;

        Waiting(int workers) {
            this.workers = workers;
        }

        void add(int items, Team team) throws InterruptedException {
            QueuedRun run = new QueuedRun(items, workers);
            run.on(team);
            before += run.waiting(ThreeStages.SLOWEST);
            behind += run.waiting(ThreeStages.SLOWEST + 1);
            runs++;
        }

        Queued figures(Samples times) {
            return new Queued(times, before / runs, behind / runs);
        }
    }
}
