package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedupEvidenceTest {

    @Test
    void provesNothingWithoutRounds() {
        SpeedupInterval interval = new SpeedupEvidence(List.of()).interval();

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isInfinite();
        assertThat(interval.compareWith(1.5)).isEqualTo(Conclusion.OPEN);
        assertThat(new SpeedupEvidence(List.of()).parallelism()).isEqualTo(new Parallelism(0, Double.NaN, Double.NaN));
    }

    @Test
    void doesNotTrustASingleRound() {
        assertThat(quiet(1, 50).interval().compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void provesAFastAnswerOnAQuietMachine() {
        SpeedupInterval interval = quiet(8, 50).interval();

        assertThat(interval.compareWith(1.5)).isEqualTo(Conclusion.REACHES);
        assertThat(interval.low()).isEqualTo(2);
        assertThat(interval.estimate()).isEqualTo(2);
    }

    @Test
    void provesASlowAnswerOnAQuietMachine() {
        SpeedupInterval interval = quiet(15, 80).interval();

        assertThat(interval.compareWith(1.5)).isEqualTo(Conclusion.STAYS_BELOW);
        assertThat(interval.high()).isEqualTo(1.25);
    }

    @Test
    void doesNotFailAnAnswerThatOtherLoadMayHaveSlowed() {
        List<Round> rounds = Collections.nCopies(60, new Round(100, 80, 100, 30, 1));

        assertThat(new SpeedupEvidence(rounds).interval().compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void countsTheTimeOfAllCoresOnOneCore() {
        assertThat(new Round(100, 50, 90, 5, 0.7, 3).onOneCore()).isEqualTo(new Round(100, 90, 90, 5, 1, 3));
        assertThat(new Round(100, 50, 40, 5, 1).onOneCore()).isEqualTo(new Round(100, 50, 40, 5, 1));
    }

    @Test
    void provesAFastAnswerByTheRoundsThatOtherLoadLeftAlone() {
        List<Round> rounds = new ArrayList<>(Collections.nCopies(20, new Round(100, 100, 100, 50, 1)));
        rounds.addAll(Collections.nCopies(6, new Round(100, 50, 100, 10, 1)));

        assertThat(new SpeedupEvidence(rounds).interval().low()).isEqualTo(2);
        assertThat(new SpeedupEvidence(rounds).parallelism().proven()).isEqualTo(2);
        assertThat(new SpeedupEvidence(rounds.subList(0, 25)).interval().low()).isEqualTo(1);
    }

    @Test
    void provesAFastAnswerWhoseOwnThreadsWaitInEveryRound() {
        assertThat(new SpeedupEvidence(Collections.nCopies(6, new Round(100, 50, 100, 40, 1)))
                        .interval()
                        .low())
                .isEqualTo(2);
    }

    @Test
    void measuresHiddenWorkByWhatTheAnswerCannotStretch() {
        assertThat(new Round(100, 50, 800, 0, 1, 26).hiddenPart()).isEqualTo(0.26);
        assertThat(new Round(100, 4, 4, 0, 1, 5).hiddenPart()).isEqualTo(0.05);
    }

    @Test
    void provesNothingByRoundsWhoseWorkWasDoneOutside() {
        List<Round> rounds = Collections.nCopies(60, new Round(100, 50, 100, 0, 1, 26));

        assertThat(rounds.get(0).hiddenPart()).isEqualTo(0.26);
        assertThat(new SpeedupEvidence(rounds).interval().low()).isZero();
        assertThat(new SpeedupEvidence(rounds).parallelism().proven()).isZero();
        assertThat(new SpeedupEvidence(Collections.nCopies(6, new Round(100, 50, 100, 0, 1, 25)))
                        .interval()
                        .low())
                .isEqualTo(2);
    }

    @Test
    void tellsHowParallelAnAnswerMayHaveBeenWithoutOtherLoad() {
        SpeedupEvidence squeezed = new SpeedupEvidence(Collections.nCopies(5, new Round(180, 100, 100, 50, 1)));

        assertThat(squeezed.parallelism().median()).isEqualTo(1);
        assertThat(squeezed.parallelism().most()).isEqualTo(2);
        assertThat(new SpeedupEvidence(List.of(new Round(180, 100, 100, 100, 1)))
                        .parallelism()
                        .most())
                .isInfinite();
    }

    @Test
    void doesNotFailAnAnswerOnCoresThatAreNotWhole() {
        List<Round> rounds = Collections.nCopies(60, new Round(100, 70, 140, 0, 0.7));

        assertThat(new SpeedupEvidence(rounds).interval().compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void failsASerialAnswerOnCoresThatAreNotWhole() {
        // Half of its CPU time at most can have suffered.
        assertThat(new SpeedupEvidence(Collections.nCopies(15, new Round(100, 80, 80, 0, 0.5)))
                        .interval()
                        .high())
                .isEqualTo(100 / 60.0);
    }

    @Test
    void scalesByTheCalibrationBeforeARoundToo() {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rounds.add(new Round(100, 70, 140, 0, i % 2 == 0 ? 0.7 : 1));
        }

        assertThat(new SpeedupEvidence(rounds).interval().high()).isGreaterThan(2);
    }

    @Test
    void knowsNoUpperLimitWhereOtherLoadMayHaveCostEverything() {
        List<Round> rounds = Collections.nCopies(30, new Round(100, 70, 100, 70, 1));

        assertThat(new SpeedupEvidence(rounds).interval().high()).isInfinite();
    }

    @Test
    void takesTheBaselineFromItsBetterRounds() {
        List<Round> rounds = new ArrayList<>(Collections.nCopies(12, new Round(100, 50, 100, 0, 1)));
        rounds.addAll(Collections.nCopies(12, new Round(300, 50, 100, 0, 1)));

        assertThat(new SpeedupEvidence(rounds).interval().estimate()).isEqualTo(2);
    }

    @Test
    void provesNothingFromLimitsThatContradictEachOther() {
        assertThat(new SpeedupInterval(1.6, 1.5, 1.4, 20).compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void countsBusyCores() {
        assertThat(quiet(5, 50).parallelism().median()).isEqualTo(2);
    }

    @Test
    void rejectsInvalidRounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(0, 1, 1, 0, 1))
                .withMessageContaining("baselineCpu");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(1, 0, 1, 0, 1))
                .withMessageContaining("answerWall");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(1, 1, -1, 0, 1))
                .withMessageContaining("answerCpu");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(1, 1, 1, -1, 1))
                .withMessageContaining("delay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(1, 1, 1, 0, 1.5))
                .withMessageContaining("wholeCores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(1, 1, 1, 0, 1, -1))
                .withMessageContaining("hiddenCpu");
    }

    private static SpeedupEvidence quiet(int rounds, long answerWall) {
        return new SpeedupEvidence(Collections.nCopies(rounds, new Round(100, answerWall, 100, 0, 1)));
    }

    /** As many as decision 0003 says. */
    @ParameterizedTest
    @CsvSource({"6, 6", "10, 9", "20, 13", "60, 29"})
    void provesABarByThatManyRounds(int rounds, int fast) {
        assertThat(mixed(rounds, fast).interval().compareWith(1.5)).isEqualTo(Conclusion.REACHES);
        assertThat(mixed(rounds, fast - 1).interval().compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"15, 14", "20, 18", "60, 44"})
    void rulesABarOutByThatManyRounds(int rounds, int slow) {
        assertThat(mixed(rounds, rounds - slow).interval().compareWith(1.5)).isEqualTo(Conclusion.STAYS_BELOW);
        assertThat(mixed(rounds, rounds - slow + 1).interval().compareWith(1.5)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void estimatesWithinTheLimitsWhereMostRoundsWereDisturbed() {
        List<Round> rounds = new ArrayList<>(Collections.nCopies(9, new Round(100, 50, 100, 0, 1)));
        rounds.addAll(Collections.nCopies(12, new Round(100, 90, 100, 40, 1)));

        SpeedupInterval interval = new SpeedupEvidence(rounds).interval();

        assertThat(interval.low()).isEqualTo(2);
        assertThat(interval.estimate()).isEqualTo(2);
    }

    @Test
    void tellsWhatAnAnswerWouldHaveReachedUndisturbed() {
        SpeedupEvidence evidence = new SpeedupEvidence(
                List.of(new Round(100, 90, 100, 40, 1), new Round(100, 50, 100, 0, 1), new Round(100, 80, 100, 40, 1)));

        assertThat(evidence.undisturbed()).isEqualTo(2);
        assertThat(new SpeedupEvidence(List.of()).undisturbed()).isNaN();
    }

    @Test
    void tellsHowShortCallsAreOnWholeCoresOfTheirOwn() {
        SpeedupEvidence disturbed = new SpeedupEvidence(
                List.of(new Round(100, 90, 100, 40, 1), new Round(100, 50, 100, 0, 1), new Round(100, 80, 100, 40, 1)));
        SpeedupEvidence shared =
                new SpeedupEvidence(List.of(new Round(100, 100, 200, 0, 0.6), new Round(100, 90, 180, 0, 0.6)));

        assertThat(disturbed.shortCall()).isEqualTo(50);
        assertThat(shared.shortCall()).isBetween(54.0, 60.0);
        assertThat(new SpeedupEvidence(List.of()).shortCall()).isNaN();
    }

    @Test
    void comparesWithABarThatIsKnownWithinLimits() {
        SpeedupInterval interval = new SpeedupInterval(1.4, 1.5, 1.6, 20);

        assertThat(interval.compareWith(1.4, 1.2)).isEqualTo(Conclusion.REACHES);
        assertThat(interval.compareWith(1.5, 1.3)).isEqualTo(Conclusion.OPEN);
        assertThat(interval.compareWith(1.8, 1.7)).isEqualTo(Conclusion.STAYS_BELOW);
    }

    /** Rounds at 2 times and rounds at 1.25 times, on a quiet machine. */
    private static SpeedupEvidence mixed(int rounds, int fast) {
        List<Round> all = new ArrayList<>(Collections.nCopies(fast, new Round(100, 50, 100, 0, 1)));
        all.addAll(Collections.nCopies(rounds - fast, new Round(100, 80, 100, 0, 1)));
        return new SpeedupEvidence(all);
    }
}
