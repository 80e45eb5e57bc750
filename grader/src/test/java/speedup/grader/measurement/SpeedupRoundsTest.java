package speedup.grader.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;
import speedup.evidence.Conclusion;
import speedup.exercise.Requirement;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport.Failed;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.machine.MachineLoad;

/** Measures simulated machines. */
class SpeedupRoundsTest {

    private static final int CORES = 2;
    private static final long MS = 1_000_000;
    private static final Requirement.Scaling TENTH = new Requirement.Scaling(0.1, 100);
    private static final Calibration WHOLE = new Calibration(CORES, 10 * MS, 10 * MS, 5 * MS, 5 * MS);
    private static final Calibration SHARED = new Calibration(CORES, 10 * MS, 10 * MS, 9 * MS, 9 * MS);

    @Test
    void provesAParallelAnswer() throws Exception {
        Measured measured = measure(size -> round(52, 100, 0), WHOLE);

        assertThat(measured.speed()).isEqualTo(Conclusion.REACHES);
        assertThat(measured.interval().rounds()).isLessThan(10);
        assertThat(measured.parallelism().median()).isGreaterThan(1.9);
        assertThat(measured.cores()).isEqualTo(CORES);
    }

    @Test
    void provesASerialAnswer() throws Exception {
        Measured measured = measure(size -> round(101, 101, 0), WHOLE);

        assertThat(measured.speed()).isEqualTo(Conclusion.STAYS_BELOW);
        assertThat(measured.parallelism().median()).isEqualTo(1);
    }

    @Test
    void asksForTheSizeOfTheRequirement() throws Exception {
        measure(
                size -> {
                    assertThat(size).isEqualTo(100);
                    return round(52, 100, 0);
                },
                WHOLE);
    }

    @Test
    void doesNotCountTheWarmUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Measured measured = measure(slowAtFirst(calls), WHOLE);

        assertThat(measured.speed()).isEqualTo(Conclusion.REACHES);
        assertThat(measured.interval().rounds()).isLessThan(calls.get());
        assertThat(measured.interval().low()).isGreaterThan(1.9);
    }

    @Test
    void warmsUpOnceHoweverOftenItMeasures() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SpeedupRounds rounds = new SpeedupRounds(slowAtFirst(calls), TENTH, () -> WHOLE, CORES);
        Budget budget = new Budget(30, Duration.ofMinutes(1));

        SpeedupReport first = rounds.measure(budget);
        int warmUpAndFirst = calls.get();
        SpeedupReport second = rounds.measure(budget);

        assertThat(second).isEqualTo(first);
        assertThat(calls.get() - warmUpAndFirst)
                .isEqualTo(((Measured) second).interval().rounds())
                .isLessThan(warmUpAndFirst);
    }

    @Test
    void leavesTheVerdictOpenOnSharedCores() throws Exception {
        Measured measured = measure(size -> round(70, 140, 0), SHARED);

        assertThat(measured.speed()).isEqualTo(Conclusion.OPEN);
        assertThat(measured.interval().rounds()).isEqualTo(30);
        assertThat(measured.conditions().wholeCores()).isLessThan(0.6);
    }

    @Test
    void leavesTheVerdictOpenBesideOtherLoad() throws Exception {
        Measured measured = measure(size -> round(100, 100, 60), WHOLE);

        assertThat(measured.speed()).isEqualTo(Conclusion.OPEN);
        assertThat(measured.conditions().delay()).isEqualTo(0.6);
    }

    @Test
    void goesOnWhereOthersMayHaveTakenTheCoresOfAFastAnswer() throws Exception {
        Measured measured = measure(
                size -> new Exchange.Agreed(
                        new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0),
                        new Call(52 * MS, 53 * MS, 2 * MS, 2 * MS, 30 * MS)),
                WHOLE);

        assertThat(measured.speed()).isEqualTo(Conclusion.REACHES);
        assertThat(measured.conclusion()).isEqualTo(Conclusion.OPEN);
        assertThat(measured.interval().rounds()).isEqualTo(30);
    }

    @Test
    void asksNothingWhereOneCoreCanShowNothing() throws Exception {
        SpeedupRounds onOne = new SpeedupRounds(
                size -> {
                    throw new AssertionError("asked");
                },
                TENTH,
                () -> WHOLE,
                1);

        assertThat(onOne.measure(new Budget(30, Duration.ofMinutes(1))))
                .isEqualTo(new SpeedupReport.TooFewCores(TENTH, 1));
    }

    @Test
    void noticesStealAndAQuota() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        SpeedupRounds.CalibrationSource burdened = new SpeedupRounds.CalibrationSource() {
            @Override
            public Calibration next() {
                return WHOLE;
            }

            @Override
            public MachineLoad load() {
                long nanos = 1_000 * MS * readings.getAndIncrement();
                return new MachineLoad(nanos, nanos, OptionalLong.of(nanos), 1);
            }
        };

        Measured measured = (Measured) new SpeedupRounds(size -> round(52, 100, 0), TENTH, burdened, CORES)
                .measure(new Budget(30, Duration.ofMinutes(1)));

        assertThat(measured.conditions().stolen()).isPositive().isLessThanOrEqualTo(1);
        assertThat(measured.conditions().throttled()).isEqualTo(1);
    }

    @Test
    void stopsWhenTheTimeIsSpent() throws Exception {
        SpeedupReport report = new SpeedupRounds(size -> round(100, 100, 60), TENTH, () -> WHOLE, CORES)
                .measure(new Budget(30, Duration.ZERO));

        assertThat(((Measured) report).interval().rounds()).isEqualTo(1);
    }

    @Test
    void reportsAWrongAnswerBetweenRightOnes() throws Exception {
        Problem problem = new Problem(Problem.Kind.WRONG, "7 should be 8", "");
        AtomicInteger calls = new AtomicInteger();

        SpeedupReport report = new SpeedupRounds(
                        size -> calls.incrementAndGet() == 7 ? new Exchange.Disagreed(problem) : round(70, 140, 0),
                        TENTH,
                        () -> SHARED,
                        CORES)
                .measure(new Budget(30, Duration.ofMinutes(1)));

        assertThat(report).isEqualTo(new Failed(problem));
    }

    @Test
    void reportsAWrongAnswerDuringTheWarmUp() throws Exception {
        Problem problem = new Problem(Problem.Kind.WRONG, "7 should be 8", "");
        Budget budget = new Budget(30, Duration.ofMinutes(1));

        SpeedupRounds rounds = new SpeedupRounds(size -> new Exchange.Disagreed(problem), TENTH, () -> WHOLE, CORES);

        assertThat(rounds.warmUp(budget)).contains(new Failed(problem));
        assertThat(rounds.measure(budget)).isEqualTo(new Failed(problem));
    }

    @Test
    void countsNoRoundInWhichItWarmedUp() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        SpeedupRounds rounds = new SpeedupRounds(slowAtFirst(calls), TENTH, () -> WHOLE, CORES);
        Budget budget = new Budget(30, Duration.ofMinutes(1));

        assertThat(rounds.warmUp(budget)).isEmpty();
        int warmUp = calls.get();
        Measured measured = (Measured) rounds.measure(budget);

        assertThat(warmUp).isGreaterThanOrEqualTo(5);
        assertThat(measured.interval().rounds()).isEqualTo(calls.get() - warmUp);
    }

    @Test
    void noticesWorkOutsideTheTimedCalls() throws Exception {
        Exchange busyOutside = new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0), new Call(52 * MS, 100 * MS, 82 * MS, 82 * MS, 0));

        assertThat(measure(size -> busyOutside, WHOLE).hiddenWork()).isEqualTo(0.8);
    }

    /** Burning eight times the baseline's CPU time in the call makes a third that was done outside no smaller. */
    @Test
    void measuresHiddenWorkByWhatTheBaselineTakes() throws Exception {
        Exchange burning = new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0), new Call(60 * MS, 800 * MS, 35 * MS, 35 * MS, 0));

        assertThat(measure(size -> burning, WHOLE).hiddenWork()).isEqualTo(0.33);
    }

    @Test
    void measuresHiddenWorkByAllTheWorkThereIs() throws Exception {
        Exchange quick = new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0), new Call(4 * MS, 5 * MS, 7 * MS, 7 * MS, 0));

        assertThat(measure(size -> quick, WHOLE).hiddenWork()).isEqualTo(0.05);
    }

    /** Work that no account sees still takes its time. */
    @Test
    void noticesAnAnswerThatIsLateToBeReady() throws Exception {
        Exchange late = new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 3 * MS, 0), new Call(52 * MS, 100 * MS, 2 * MS, 43 * MS, 0));

        assertThat(measure(size -> late, WHOLE).hiddenWork()).isEqualTo(0.4);
    }

    /** It can have computed in the time in which the baseline decodes. Up to a twentieth of the work is free. */
    @Test
    void countsDecodingThatTakesLong() throws Exception {
        Exchange slowToDecode = new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 15 * MS, 15 * MS, 0), new Call(52 * MS, 100 * MS, 33 * MS, 20 * MS, 0));

        assertThat(measure(size -> slowToDecode, WHOLE).hiddenWork()).isEqualTo(0.28);
    }

    /** Where it costs half of the work on some machine, an answer that only decodes is not rejected for that. */
    @Test
    void countsSoMuchDecodingAtMostThatItRejectsNothingByItself() throws Exception {
        Call decodes = new Call(100 * MS, 100 * MS, 50 * MS, 50 * MS, 0);
        Exchange slowToDecode = new Exchange.Agreed(decodes, new Call(52 * MS, 100 * MS, 50 * MS, 50 * MS, 0));

        assertThat(measure(size -> slowToDecode, WHOLE).hiddenWork()).isEqualTo(0.15);
    }

    /** On these two cores, the share of what the course's own answer reaches is less than the law asks for. */
    @Test
    void tellsWhatTheCoursesOwnAnswerReached() throws Exception {
        Measured measured = measure(beside(52), WHOLE);

        assertThat(measured.bar().speedup()).isEqualTo(TENTH.bar(CORES));
        assertThat(measured.bar().reference().orElseThrow().estimate()).isCloseTo(100 / 52.0, within(1e-9));
        assertThat(measured.times().orElseThrow().reference()).hasValue(52 * MS);
    }

    @Test
    void leavesASlowAnswerOpenWhereTheCoursesOwnIsSlowToo() throws Exception {
        Measured measured = measure(
                size -> new Exchange.Agreed(
                        new Call(100 * MS, 100 * MS, 0, 0, 0),
                        new Call(90 * MS, 100 * MS, 0, 0, 0),
                        Optional.of(new Call(80 * MS, 100 * MS, 0, 0, 0))),
                WHOLE);

        assertThat(measured.conclusion()).isEqualTo(Conclusion.OPEN);
        assertThat(measured.interval().rounds()).isEqualTo(30);
    }

    @Test
    void knowsNothingOfTheCoursesOwnAnswerWhereItWasNotAsked() throws Exception {
        Measured measured = measure(size -> round(52, 100, 0), WHOLE);

        assertThat(measured.bar().reference()).isEmpty();
        assertThat(measured.times().orElseThrow().reference()).isEmpty();
    }

    /** A parallel answer, and the course's own, which takes so long. */
    private static Examiner beside(long referenceMillis) {
        return size -> new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0),
                new Call(50 * MS, 100 * MS, 2 * MS, 2 * MS, 0),
                Optional.of(new Call(referenceMillis * MS, 100 * MS, 2 * MS, 2 * MS, 0)));
    }

    /** Its first five calls are those of an answer that is not warm. */
    private static Examiner slowAtFirst(AtomicInteger calls) {
        return size -> calls.getAndIncrement() < 5 ? round(900, 900, 0) : round(52, 100, 0);
    }

    private static Exchange round(long wallMillis, long cpuMillis, long delayMillis) {
        return new Exchange.Agreed(
                new Call(100 * MS, 100 * MS, 2 * MS, 2 * MS, 0),
                new Call(wallMillis * MS, cpuMillis * MS, 2 * MS, 2 * MS, delayMillis * MS));
    }

    private static Measured measure(Examiner examiner, Calibration calibration)
            throws IOException, InterruptedException {
        Budget budget = new Budget(30, Duration.ofMinutes(1));
        return (Measured) new SpeedupRounds(examiner, TENTH, () -> calibration, CORES).measure(budget);
    }
}
