package speedup.grader.measurement;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.judge.OneCoreExaminer;
import speedup.grader.judge.OneCoreExaminer.AllCoresCall;
import speedup.grader.judge.process.Call;
import speedup.grader.measurement.Contribution.Finding;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ThreadOrder;
import speedup.rules.VerdictRules;

/**
 * Asks an answer on one core, with one thread before the others at a time: the one that calls it, each that did much in
 * a call on all cores, and some of those that it starts. That the others are not needed takes several calls to prove:
 * the answer may give its threads other parts each time, and one cheap call may be chance.
 */
public final class ContributionRounds {

    private final OneCoreExaminer examiner;
    private final Measured measured;
    private final double shortCall;
    private final Random random;
    private int cheapCalls;
    private boolean unanswered;
    private double allCores = Double.NaN;
    private CallPair least = CallPair.NONE;
    private int started;

    /**
     * Of an answer that is fast enough.
     *
     * @param shortCall how short its calls are on all cores, in ns
     * @param random which threads are tried first
     */
    ContributionRounds(OneCoreExaminer examiner, Measured measured, double shortCall, Random random) {
        this.examiner = examiner;
        this.measured = measured;
        this.shortCall = shortCall;
        this.random = random;
    }

    /**
     * Asks, where the host allows it.
     *
     * @param examiner empty if it does not; is closed
     */
    public static Contribution of(Optional<OneCoreExaminer> examiner, Measured measured, double shortCall)
            throws IOException {
        if (examiner.isEmpty()) {
            return Contribution.NOT_POSSIBLE;
        }
        try (OneCoreExaminer asked = examiner.get()) {
            return new ContributionRounds(asked, measured, shortCall, new Random()).ask();
        }
    }

    /** Asks until it is clear, or the time is up. */
    Contribution ask() throws IOException {
        long deadline = System.nanoTime() + VerdictRules.CONTRIBUTION_TIME.toNanos();
        OptionalLong caller = examiner.caller();
        int round = 0;
        while (caller.isPresent() && !isDecided(round) && System.nanoTime() < deadline) {
            askOnce(caller.getAsLong(), deadline);
            round++;
        }
        return new Contribution(finding(), least.oneCore, least.allCores);
    }

    private boolean isDecided(int round) {
        return cheapCalls >= VerdictRules.CONTRIBUTION_CALLS
                || (isShown() && round >= VerdictRules.CONTRIBUTION_FEWEST_ROUNDS)
                || round >= VerdictRules.CONTRIBUTION_MOST_ROUNDS;
    }

    /** Whether each call took the work of as many cores as have to be busy. */
    private boolean isShown() {
        return !unanswered && Double.isFinite(least.needed()) && least.needed() >= asked();
    }

    private double asked() {
        return measured.requirement().parallelism(measured.cores());
    }

    private Finding finding() {
        if (cheapCalls >= VerdictRules.CONTRIBUTION_CALLS) {
            return Finding.MISSING;
        }
        if (cheapCalls > 0) {
            return Finding.DOUBTFUL;
        }
        if (isShown()) {
            return Finding.SHOWN;
        }
        return examiner.isIncomparable() ? Finding.INCOMPARABLE : Finding.OPEN;
    }

    /** Tries one thread after the other, until the others prove not to be needed. */
    private void askOnce(long caller, long deadline) throws IOException {
        Optional<AllCoresCall> call =
                examiner.askOnAllCores(measured.requirement().size());
        if (call.isEmpty()) {
            return;
        }
        allCores = Math.max(shortCall, undisturbed(call.get().cost()));
        Map<Long, Long> used = call.get().threads();
        List<Long> busy = busy(caller, used);
        Set<Long> quiet = new HashSet<>(used.keySet());
        quiet.removeAll(busy);
        int before = cheapCalls;
        ask(ThreadOrder.of(caller, quiet));
        for (ThreadOrder order : others(busy, quiet)) {
            if (cheapCalls > before || System.nanoTime() >= deadline) {
                return;
            }
            ask(order);
        }
    }

    /**
     * How long the call just before would have taken with cores of its own: CPU time varies from one time to another, as
     * the JVM collects garbage or the host does other things, so the two are held against each other close together.
     * Where the scheduler had its threads share a core, the CPU time tells, as it was as parallel as always.
     */
    private double undisturbed(Call call) {
        return Math.min(
                (double) call.wall() - call.delay(),
                call.cpu() / measured.parallelism().median());
    }

    private void ask(ThreadOrder order) throws IOException {
        Optional<OneCore.Reading> call = examiner.ask(measured.requirement().size(), order, patience());
        call.ifPresent(this::add);
        unanswered |= call.isEmpty();
    }

    private void add(OneCore.Reading call) {
        started = call.started();
        CallPair pair = new CallPair(call.cpuNanos(), allCores);
        if (Double.isNaN(least.needed()) || pair.needed() < least.needed()) {
            least = pair;
        }
        if (pair.needed() < Contribution.least(measured.requirement(), measured.cores())) {
            cheapCalls++;
        }
    }

    /**
     * A call on one core, and how short the one on all cores before it was, in ns; {@link #NONE} where there was none.
     */
    private record CallPair(double oneCore, double allCores) {

        static final CallPair NONE = new CallPair(Double.NaN, Double.NaN);

        /** The parallelism that the answer needs, by these. */
        double needed() {
            return oneCore / allCores;
        }
    }

    /** On one core, a call takes what it takes on all of them one after the other. */
    private Duration patience() {
        double used =
                measured.parallelism().median() * measured.times().orElseThrow().answer();
        return Duration.ofNanos(Math.round(VerdictRules.CONTRIBUTION_PATIENCE * used));
    }

    /** Those that did much in a call on all cores, beside the caller. */
    private List<Long> busy(long caller, Map<Long, Long> used) {
        return used.entrySet().stream()
                .filter(thread -> thread.getKey() != caller
                        && thread.getValue() >= VerdictRules.CONTRIBUTION_THREAD_SHARE * allCores)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<ThreadOrder> others(List<Long> busy, Set<Long> quiet) {
        List<ThreadOrder> others = new ArrayList<>();
        busy.forEach(thread -> others.add(ThreadOrder.of(thread, quiet)));
        someOfThoseStarted().forEach(number -> others.add(ThreadOrder.ofStarted(number, quiet)));
        Collections.shuffle(others, random);
        return others;
    }

    /** Numbers of threads that a call starts, as far as the last one told. */
    private List<Integer> someOfThoseStarted() {
        List<Integer> numbers =
                IntStream.rangeClosed(1, started).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(numbers, random);
        return numbers.subList(0, Math.min(numbers.size(), VerdictRules.CONTRIBUTION_STARTED_THREADS));
    }
}
