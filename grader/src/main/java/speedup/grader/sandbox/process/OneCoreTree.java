package speedup.grader.sandbox.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.ThreadOrder;
import speedup.grader.sandbox.kernel.ProcFiles;
import speedup.grader.sandbox.kernel.ProcStat;
import speedup.grader.sandbox.kernel.ThreadPriorities;

/** A process tree on one core, by way of {@link ThreadPriorities}. */
final class OneCoreTree implements OneCore {

    private static final Comparator<ProcStat> OLDEST_FIRST =
            Comparator.comparingLong(ProcStat::startTime).thenComparingLong(ProcStat::pid);

    private final ProcessTree tree;
    private final ThreadPriorities priorities;
    private List<Long> members = List.of();

    private OneCoreTree(ProcessTree tree, ThreadPriorities priorities) {
        this.tree = tree;
        this.priorities = priorities;
    }

    static Optional<OneCore> of(ProcessTree tree) {
        return ThreadPriorities.start().map(priorities -> new OneCoreTree(tree, priorities));
    }

    @Override
    public Map<Long, Long> threads() {
        Map<Long, Long> times = new HashMap<>();
        tree.members().forEach(process -> times.putAll(ProcFiles.threadTimes(process)));
        return times;
    }

    /** The launcher has it run in the thread that it starts first, and waits for that in the process's own. */
    @Override
    public OptionalLong mainThread() {
        List<Long> members = tree.members();
        return ProcFiles.processes().stream()
                .filter(process -> members.contains(process.pid())
                        && ProcFiles.name(process.pid()).equals("java"))
                .min(OLDEST_FIRST)
                .map(process -> second(ProcFiles.threads(process.pid())))
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong second(List<ProcStat> threads) {
        return threads.stream()
                .sorted(OLDEST_FIRST)
                .skip(1)
                .mapToLong(ProcStat::pid)
                .findFirst();
    }

    @Override
    public void begin(ThreadOrder order) {
        String first = order.thread().isPresent() ? Long.toString(order.thread().getAsLong()) : "#" + order.started();
        members = tree.members();
        priorities.begin(first, order.second(), members);
    }

    @Override
    public Optional<Reading> read() {
        ThreadPriorities.Reading reading = priorities.time();
        return Set.copyOf(tree.members()).equals(Set.copyOf(members))
                ? Optional.of(new Reading(reading.cpuNanos(), reading.started()))
                : Optional.empty();
    }

    @Override
    public void end() {
        priorities.end();
    }

    @Override
    public void close() {
        priorities.close();
    }
}
