package speedup.threads.labs.deadlock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Arrow;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Node;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Spread;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.ProportionInterval;

/** Two threads that take two locks in two orders: who waits for whom then, and how often that happens by itself. */
public final class DeadlockLab implements Lab {

    private static final List<Integer> REPETITIONS = List.of(1, 10, 100, 1_000, 10_000, 100_000);

    private static final double PERCENT = 100;
    private static final double CONFIDENCE = 0.95;

    @Override
    public String name() {
        return "deadlock";
    }

    @Override
    public String title() {
        return "Two locks in two orders: the cycle that the JVM finds, and how often it comes about";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(2);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("tries of each number of repetitions", 1, 50, 1_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.TWO;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        List<LockWait> cycle = new TwoLocks(false, true).run(1);
        List<DeadlockCount> opposite = counts(false);
        List<DeadlockCount> oneOrder = counts(true);
        for (int i = 0; i < request.size(); i++) {
            progress.reached("two threads, two locks", (double) i / request.size());
            for (int row = 0; row < REPETITIONS.size(); row++) {
                opposite.get(row).tryOnce();
                oneOrder.get(row).tryOnce();
            }
        }
        return new LabReport(
                List.of(cycleTable(cycle), countTable(opposite, oneOrder)),
                List.of(cycleGraph(cycle), countPlot(opposite, oneOrder)),
                List.of(
                        "The JVM found the cycle by itself (ThreadMXBean.findDeadlockedThreads), and a thread dump tells of it,"
                                + " by jstack or Ctrl-\\. The lab ends it by interrupting both threads, which wait in"
                                + " lockInterruptibly. Threads that wait for synchronized cannot be interrupted."),
                findings(opposite, oneOrder),
                "How often would a test have to run for you to find this deadlock, and what would you look at instead? In a"
                        + " program of yours, where does a thread hold one lock and ask for another one, and what says in"
                        + " which order?");
    }

    private static List<DeadlockCount> counts(boolean oneOrder) {
        return REPETITIONS.stream()
                .map(repetitions -> new DeadlockCount(repetitions, oneOrder))
                .toList();
    }

    private static LabTable cycleTable(List<LockWait> cycle) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            LockWait wait = cycle.get(i);
            LockWait before = cycle.get((i + cycle.size() - 1) % cycle.size());
            rows.add(List.of(
                    Cell.of(wait.thread()), Cell.of(before.lock()), Cell.of(wait.lock()), Cell.of(wait.owner())));
        }
        return new LabTable(
                "A deadlock that is sure to come: both threads take their first lock before either takes its second",
                List.of("thread", "holds", "waits for", "which is held by"),
                rows);
    }

    private static LabTable countTable(List<DeadlockCount> opposite, List<DeadlockCount> oneOrder) {
        return new LabTable(
                "One that comes by chance: the threads begin together, and each takes both locks again and again",
                List.of("repetitions", "tries", "deadlocks, two orders", "part", "deadlocks, one order"),
                IntStream.range(0, opposite.size())
                        .mapToObj(row -> List.of(
                                Cell.of(opposite.get(row).repetitions()),
                                Cell.of(opposite.get(row).tries()),
                                Cell.of(opposite.get(row).deadlocks()),
                                Cell.of(part(opposite.get(row)), Quantity.PART),
                                Cell.of(oneOrder.get(row).deadlocks())))
                        .toList());
    }

    private static double part(DeadlockCount count) {
        return (double) count.deadlocks() / count.tries();
    }

    /** Each thread, and behind it the lock that it waits for. */
    private static Plot cycleGraph(List<LockWait> cycle) {
        List<Node> nodes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        int count = 2 * cycle.size();
        for (LockWait wait : cycle) {
            int thread = nodes.size();
            nodes.add(new Node(wait.thread(), true));
            nodes.add(new Node(wait.lock(), false));
            arrows.add(new Arrow(thread, thread + 1, "waits for"));
            arrows.add(new Arrow(thread + 1, (thread + 2) % count, "is held by"));
        }
        return new Graph("Who waits for whom", nodes, arrows);
    }

    private static Plot countPlot(List<DeadlockCount> opposite, List<DeadlockCount> oneOrder) {
        return new Plot.Bars(
                "Tries that end in a deadlock, by repetitions",
                REPETITIONS.stream()
                        .map(repetitions -> String.format(Locale.ROOT, "%,d", repetitions))
                        .toList(),
                new Axis("% of the tries", Scale.LINEAR),
                List.of(layer("two orders", opposite), layer("one order", oneOrder)),
                false,
                "95% interval");
    }

    private static Layer layer(String name, List<DeadlockCount> counts) {
        return new Layer(
                name,
                counts.stream().map(count -> PERCENT * part(count)).toList(),
                counts.stream()
                        .map(count -> ProportionInterval.of(count.deadlocks(), count.tries(), CONFIDENCE))
                        .map(interval -> new Spread(PERCENT * interval.low(), PERCENT * interval.high()))
                        .toList());
    }

    private static List<String> findings(List<DeadlockCount> opposite, List<DeadlockCount> oneOrder) {
        List<String> findings = new ArrayList<>();
        findings.add(opposite.stream()
                .filter(count -> count.deadlocks() > 0 && count.deadlocks() < count.tries())
                .findFirst()
                .map(count -> String.format(
                        Locale.ROOT,
                        "With %,d %s, %d of %d tries ended in a deadlock, and the others came to their end: the same"
                                + " program, the same mistake.",
                        count.repetitions(),
                        count.repetitions() == 1 ? "repetition" : "repetitions",
                        count.deadlocks(),
                        count.tries()))
                .orElse("At each number of repetitions, either all tries ended in a deadlock or none."));
        int tries = oneOrder.stream().mapToInt(DeadlockCount::tries).sum();
        int deadlocks = oneOrder.stream().mapToInt(DeadlockCount::deadlocks).sum();
        findings.add(String.format(
                Locale.ROOT,
                "In one order, %s of %d tries did, and none can: whoever has the first lock waits for nobody who waits for it.",
                deadlocks == 0 ? "none" : "" + deadlocks,
                tries));
        return findings;
    }
}
