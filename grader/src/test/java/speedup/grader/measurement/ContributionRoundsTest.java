package speedup.grader.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.evidence.Conclusion;
import speedup.evidence.Parallelism;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;
import speedup.grader.judge.OneCoreExaminer;
import speedup.grader.judge.process.Call;
import speedup.grader.measurement.Contribution.Finding;
import speedup.grader.measurement.SpeedupReport.CallTimes;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ThreadOrder;
import speedup.rules.VerdictRules;

/** Answers on paper, with 20 ms of work and calls of 10 ms on two cores if they are parallel, else of 20 ms. */
class ContributionRoundsTest {

    private static final long MS = 1_000_000;
    private static final long CALLER = 10;
    private static final long POOLED = 11;
    private static final long COMPILER = 12;
    private static final int SIZE = 100;

    @Test
    void showsThatAParallelAnswerNeedsItsThreadsInEveryOrder() throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(POOLED, 10 * MS), 0, order -> used(20));

        Contribution found = ask(answer, 10);

        assertThat(found).isEqualTo(new Contribution(Finding.SHOWN, 20 * MS, 10 * MS));
        assertThat(answer.firsts).containsExactly("10", "11", "10", "11");
    }

    @Test
    void findsThatNothingButTheCallingThreadIsNeeded() throws IOException {
        PaperAnswer answer = new PaperAnswer(
                Map.of(POOLED, 20 * MS), 0, order -> used(order.thread().equals(OptionalLong.of(CALLER)) ? 20.5 : 40));

        Contribution found = ask(answer, 20);

        assertThat(found.finding()).isEqualTo(Finding.MISSING);
        assertThat(found.oneCore()).isEqualTo(20.5 * MS);
        assertThat(answer.firsts).containsExactly("10", "10", "10");
    }

    @Test
    void findsThatNothingButAThreadOfAPoolIsNeeded() throws IOException {
        PaperAnswer answer = new PaperAnswer(
                Map.of(POOLED, 20 * MS, COMPILER, MS),
                0,
                order -> used(order.thread().equals(OptionalLong.of(POOLED)) ? 20 : 40));

        assertThat(ask(answer, 20).finding()).isEqualTo(Finding.MISSING);
        assertThat(answer.firsts).containsExactly("10", "11", "10", "11", "10", "11");
        assertThat(answer.seconds).allMatch(second -> second.equals(List.of(CALLER, COMPILER)));
    }

    @Test
    void findsThatNothingButAThreadThatTheCallStartsIsNeeded() throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(), 2, order -> used(order.started() == 2 ? 20 : 40));

        assertThat(ask(answer, 20).finding()).isEqualTo(Finding.MISSING);
        assertThat(answer.firsts).contains("#2").doesNotContain("#3");
    }

    @Test
    void triesSomeOfThousandsThatTheCallStarts() throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(), 1600, order -> used(20));

        assertThat(ask(answer, 10).finding()).isEqualTo(Finding.SHOWN);
        assertThat(answer.firsts)
                .hasSize(VerdictRules.CONTRIBUTION_FEWEST_ROUNDS * (1 + VerdictRules.CONTRIBUTION_STARTED_THREADS));
    }

    @Test
    void blamesNobodyForTwoCheapCalls() throws IOException {
        List<Double> calls = new ArrayList<>(List.of(10.0, 10.0));
        PaperAnswer answer = new PaperAnswer(Map.of(), 0, order -> used(calls.isEmpty() ? 20 : calls.remove(0)));

        Contribution found = ask(answer, 10);

        assertThat(found.finding()).isEqualTo(Finding.DOUBTFUL);
        assertThat(found.isMissing()).isFalse();
        assertThat(answer.firsts).hasSize(VerdictRules.CONTRIBUTION_MOST_ROUNDS);
    }

    @Test
    void findsASerialAnswerWhoseCallsBecameSlowerSinceTheyWereTimed() throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(), 0, order -> used(27));
        answer.onAllCores = new Call(26 * MS, 52 * MS, 0, 0, 0);

        Contribution found = ask(answer, 20);

        assertThat(found).isEqualTo(new Contribution(Finding.MISSING, 27 * MS, 26 * MS));
    }

    /** All of its wall times are 20 ms, as if it were serial. */
    @ParameterizedTest
    @CsvSource({"20, 0", "40, 10"})
    void doesNotBlameAParallelAnswerWhoseThreadsSharedACore(long cpuMillis, long delayMillis) throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(), 0, order -> used(20));
        answer.onAllCores = new Call(20 * MS, cpuMillis * MS, 0, 0, delayMillis * MS);

        assertThat(ask(answer, 10).finding()).isEqualTo(Finding.SHOWN);
    }

    @Test
    void leavesOpenWhatDoesNotAnswerOnOneCore() throws IOException {
        PaperAnswer hanging = new PaperAnswer(Map.of(POOLED, 10 * MS), 0, order -> Optional.empty());

        assertThat(ask(hanging, 10).finding()).isEqualTo(Finding.OPEN);
        assertThat(hanging.firsts).hasSize(2 * VerdictRules.CONTRIBUTION_MOST_ROUNDS);
        assertThat(hanging.patience).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void tellsWhatFailsOnOneCoreOrChangesItsProcessesFromWhatWaits() throws IOException {
        PaperAnswer changing = new PaperAnswer(Map.of(POOLED, 10 * MS), 0, order -> Optional.empty());
        changing.incomparable = true;
        PaperAnswer cheap = new PaperAnswer(
                Map.of(POOLED, 20 * MS),
                0,
                order -> order.thread().equals(OptionalLong.of(CALLER)) ? used(20) : Optional.empty());
        cheap.incomparable = true;

        assertThat(ask(changing, 10).finding()).isEqualTo(Finding.INCOMPARABLE);
        assertThat(ask(cheap, 20).finding()).isEqualTo(Finding.MISSING);
    }

    @Test
    void leavesOpenWhatFailsOnAllCoresOrHasNoCaller() throws IOException {
        PaperAnswer failing = new PaperAnswer(Map.of(), 0, order -> used(10));
        failing.fails = true;
        PaperAnswer unknown = new PaperAnswer(Map.of(), 0, order -> used(10));
        unknown.caller = OptionalLong.empty();

        assertThat(ask(failing, 10).finding()).isEqualTo(Finding.OPEN);
        assertThat(ask(unknown, 10).finding()).isEqualTo(Finding.OPEN);
        assertThat(failing.firsts).isEmpty();
        assertThat(unknown.firsts).isEmpty();
    }

    @Test
    void leavesOpenWhatOtherLoadMayHaveCostAllOfItsTime() throws IOException {
        PaperAnswer delayed = new PaperAnswer(Map.of(), 0, order -> used(10));
        delayed.onAllCores = new Call(10 * MS, 20 * MS, 0, 0, 10 * MS);

        assertThat(ask(delayed, 0).finding()).isEqualTo(Finding.OPEN);
    }

    @Test
    void closesTheExaminerAndSaysWhereThereIsNone() throws IOException {
        PaperAnswer answer = new PaperAnswer(Map.of(), 0, order -> used(20));

        assertThat(ContributionRounds.of(Optional.of(answer), measured(2.2, 1.9), 10 * MS)
                        .finding())
                .isEqualTo(Finding.SHOWN);
        assertThat(answer.closed).isTrue();
        assertThat(ContributionRounds.of(Optional.empty(), measured(2.2, 1.9), 10 * MS)
                        .finding())
                .isEqualTo(Finding.NOT_POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"1.9, 1.9, false", "2.0, 1.9, false", "2.2, 1.9, true", "5, 2, true", "5, 1.0, false"})
    void asksWhatIsFasterThanItsParallelismExplains(double speedup, double parallelism, boolean asked) {
        assertThat(Contribution.isAskedFor(measured(speedup, parallelism))).isEqualTo(asked);
    }

    @Test
    void leavesOpenAnAnswerThatOtherLoadDelayed() {
        Measured quiet = measured(5, 2);
        Measured delayed = new Measured(
                quiet.bar(),
                quiet.interval(),
                quiet.parallelism(),
                0,
                Optional.empty(),
                new Conditions(0.25, 1, 0, 0),
                quiet.times(),
                Optional.empty());

        assertThat(Contribution.isDisturbed(quiet)).isFalse();
        assertThat(Contribution.isDisturbed(delayed)).isTrue();
        assertThat(delayed.with(Contribution.DISTURBED).conclusion()).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void asksNothingWhereSpeedByAnyMeansWillDo() {
        Measured measured = new Measured(
                new Requirement.MinimumSpeedup(2, SIZE),
                2,
                new SpeedupInterval(4, 5, 6, 9),
                new Parallelism(2, 2, 2),
                0,
                Optional.empty(),
                new Conditions(0, 1, 0, 0));

        assertThat(measured.isEnough()).isTrue();
        assertThat(Contribution.isAskedFor(measured)).isFalse();
    }

    @Test
    void anAnswerThatDoesNotNeedItsThreadsIsNotParallel() {
        Measured fast = measured(5, 2);

        assertThat(fast.with(new Contribution(Finding.MISSING, 20 * MS, 20 * MS))
                        .conclusion())
                .isEqualTo(Conclusion.STAYS_BELOW);
        for (Finding doubtful : List.of(Finding.DOUBTFUL, Finding.INCOMPARABLE, Finding.DISTURBED)) {
            assertThat(fast.with(new Contribution(doubtful, 20 * MS, 20 * MS)).conclusion())
                    .isEqualTo(Conclusion.OPEN);
        }
        for (Finding other : List.of(Finding.SHOWN, Finding.OPEN, Finding.NOT_POSSIBLE)) {
            assertThat(fast.with(new Contribution(other, 20 * MS, 20 * MS)).isEnough())
                    .isTrue();
        }
    }

    private static Contribution ask(PaperAnswer answer, double allCores) throws IOException {
        return new ContributionRounds(answer, measured(2.5, 2), allCores * MS, new Random(1)).ask();
    }

    private static Measured measured(double speedup, double parallelism) {
        return new Measured(
                new SpeedupBar(new Requirement.Scaling(0.1, SIZE), 2, Optional.empty()),
                new SpeedupInterval(speedup - 0.05, speedup, speedup + 0.05, 9),
                new Parallelism(parallelism, parallelism, parallelism),
                0,
                Optional.empty(),
                new Conditions(0, 1, 0, 0),
                Optional.of(new CallTimes(50 * MS, 20 * MS, OptionalDouble.empty())),
                Optional.empty());
    }

    private static Optional<Double> used(double millis) {
        return Optional.of(millis);
    }

    /** Says what a call uses, by the order of its threads. */
    private static final class PaperAnswer implements OneCoreExaminer {

        private final Map<Long, Long> pool;
        private final int started;
        private final Function<ThreadOrder, Optional<Double>> call;
        private final List<String> firsts = new ArrayList<>();
        private final List<List<Long>> seconds = new ArrayList<>();
        private Duration patience = Duration.ZERO;
        private OptionalLong caller = OptionalLong.of(CALLER);
        private Call onAllCores = new Call(10 * MS, 20 * MS, 0, 0, 0);
        private boolean fails;
        private boolean incomparable;
        private boolean closed;

        PaperAnswer(Map<Long, Long> pool, int started, Function<ThreadOrder, Optional<Double>> call) {
            this.pool = pool;
            this.started = started;
            this.call = call;
        }

        @Override
        public OptionalLong caller() {
            return caller;
        }

        @Override
        public Optional<AllCoresCall> askOnAllCores(int size) {
            assertThat(size).isEqualTo(SIZE);
            Map<Long, Long> all = new HashMap<>(pool);
            all.put(CALLER, 20 * MS);
            return fails ? Optional.empty() : Optional.of(new AllCoresCall(all, onAllCores));
        }

        @Override
        public Optional<OneCore.Reading> ask(int size, ThreadOrder order, Duration atMost) {
            firsts.add(order.thread().isPresent() ? "" + order.thread().getAsLong() : "#" + order.started());
            seconds.add(order.second().stream().sorted().toList());
            patience = atMost;
            return call.apply(order).map(millis -> new OneCore.Reading(Math.round(millis * MS), started));
        }

        @Override
        public boolean isIncomparable() {
            return incomparable;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
