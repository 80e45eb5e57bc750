package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.evidence.Parallelism;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;
import speedup.grader.measurement.Contribution;
import speedup.grader.measurement.Contribution.Finding;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.lesson.Cause;

/** How right answers are ruled on, by their speed. */
class SpeedRulesTest {

    @Test
    void passesWhatIsProvenToReachTheBar() {
        Ruling ruling = Findings.rule(Findings.measured(1.9, 1.93, 1.95, 1.9));

        assertThat(ruling.status()).isEqualTo(Status.PASSED);
        assertThat(ruling.message()).contains("1.93 times", "on 2 cores is 1.82", "Amdahl");
        assertThat(ruling.speedups().get(0).required()).isBetween(1.81, 1.82);
    }

    @Test
    void saysHowMuchOfAFastAnswerCanHaveBeenSerialAtMost() {
        // (1 / 1.9 - 1 / 2) / (1 - 1 / 2) = 5.3%
        assertThat(Findings.rule(Findings.measured(1.9, 1.93, 1.95, 1.9)).message())
                .endsWith("By the Karp-Flatt metric, at most 5.3% of the work ran serially or was lost to overhead.");
    }

    @Test
    void saysThatAFastAnswerIsSuperlinear() {
        assertThat(Findings.rule(Findings.measured(2.05, 2.1, 2.2, 1.9)).message())
                .contains("(superlinear)")
                .doesNotContain("-", "Karp");
    }

    @ParameterizedTest
    @CsvSource({"1.6, at least 25%", "0.99, as much as all"})
    void saysHowMuchOfASlowAnswerWasSerialAtLeast(double high, String part) {
        Ruling ruling = Findings.rule(Findings.measured(high - 0.02, high - 0.01, high, 1.7));

        assertThat(ruling.message())
                .contains("By the Karp-Flatt metric, " + part + " of the work ran serially or was lost to overhead. ");
    }

    @Test
    void failsWhatIsFastWithoutBeingParallel() {
        Ruling ruling = Findings.rule(Findings.measured(2.9, 3, 3.1, 1.0));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("not by being parallel", "1.00 of 2 cores");
    }

    @Test
    void failsWhatDoesNotNeedItsThreads() {
        Measured beside = Findings.measured(4.9, 5, 5.1, 2).with(new Contribution(Finding.MISSING, 12.1e6, 12e6));

        Ruling ruling = Findings.rule(beside);

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.NOT_PARALLEL);
        assertThat(ruling.message())
                .contains("not because it is parallel", "took 12.1 ms of CPU time", "12.0 ms on 2 cores");
    }

    @Test
    void leavesOpenWhetherThreadsAreNeededThatFewCallsDidWithout() {
        Measured doubtful = Findings.measured(4.9, 5, 5.1, 2).with(new Contribution(Finding.DOUBTFUL, 12.1e6, 12e6));

        Ruling ruling = Findings.rule(doubtful);

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.PARALLEL_NOT_PROVEN);
        assertThat(ruling.message()).contains("could not be told", "12.1 ms of CPU time", "Grade again");
    }

    @Test
    void leavesOpenWhetherThreadsAreNeededWhereOtherProgramsTookTime() {
        Ruling ruling = Findings.rule(Findings.measured(4.9, 5, 5.1, 2).with(Contribution.DISTURBED));

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message()).contains("faster than its parallelism explains", "other programs may have taken");
    }

    @Test
    void leavesOpenWhetherThreadsAreNeededWhereCallsOnOneCoreSayNothing() {
        Contribution incomparable = new Contribution(Finding.INCOMPARABLE, Double.NaN, Double.NaN);

        Ruling ruling = Findings.rule(Findings.measured(4.9, 5, 5.1, 2).with(incomparable));

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.PARALLEL_NOT_PROVEN);
        assertThat(ruling.message()).contains("faster than its parallelism explains", "started or ended processes");
    }

    @Test
    void saysWhereTheHostCouldNotTellWhetherTheThreadsAreNeeded() {
        Measured fast = Findings.measured(4.9, 5, 5.1, 2);

        Ruling notLookedAt = Findings.rule(fast.with(new Contribution(Finding.NOT_POSSIBLE, Double.NaN, Double.NaN)));
        Ruling shown = Findings.rule(fast.with(new Contribution(Finding.SHOWN, 24e6, 12e6)));

        assertThat(notLookedAt.status()).isEqualTo(Status.PASSED);
        assertThat(notLookedAt.message()).contains("was not looked at");
        assertThat(shown).isEqualTo(Findings.rule(fast));
        assertThat(shown.message()).doesNotContain("was not looked at");
    }

    @Test
    void failsNobodyWhoseCoresOthersMayHaveTaken() {
        Measured squeezed = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1.9, 1.93, 3.1, 12),
                Findings.busy(1.02, 1.7),
                0,
                Optional.empty(),
                new Conditions(0.4, 1, 0, 0));

        Ruling ruling = Findings.rule(squeezed);

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message()).contains("1.02 of 2 cores", "other programs may have taken", "40%");
    }

    @Test
    void passesNobodyWhoIsParallelInHalfOfTheRounds() {
        Measured unsteady = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1.9, 1.93, 3.1, 12),
                new Parallelism(1.1, 1.5, 1.5),
                0,
                Optional.empty(),
                new Conditions(0, 1, 0, 0));

        Ruling ruling = Findings.rule(unsteady);

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.message())
                .contains("1.50 of 2 cores", "too many rounds fewer than 1.41")
                .doesNotContain("other programs");
    }

    @ParameterizedTest
    @CsvSource({"0.98, 1.00, not shared out", "1.33, 1.35, still serial", "1.1, 1.9, 1.7 times the CPU time"})
    void failsWhatIsProvenToStayBelowTheBar(double speedup, double parallelism, String reason) {
        Ruling ruling = Findings.rule(Findings.measured(speedup - 0.01, speedup, speedup + 0.01, parallelism));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("Right, but", "not above", reason);
    }

    @Test
    void saysWhereTheSpeedWentIfThatIsKnown() {
        Loss loss = new Loss(
                Cause.LOCK, 0.9, "threads waited for a lock", Optional.of(new SourceLine("ParallelSum.java", 7)));
        SpeedupStack stack = new SpeedupStack(2, 1.1, List.of(loss));
        GradingEvidence evidence = new GradingEvidence(
                List.of(Findings.TENTH),
                Findings.RIGHT,
                List.of(Findings.measured(1.0, 1.1, 1.2, 1.1)),
                Optional.of(stack),
                Optional.empty(),
                Optional.empty());

        Ruling ruling = Rules.rule(evidence);

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).endsWith("0.90 are lost: 0.90 because threads waited for a lock.");
        assertThat(ruling.speedups().get(0).stack()).contains(stack);
    }

    @Test
    void decidesByTheLastMeasurementAndKeepsAll() {
        Measured enough = Findings.measured(1.9, 1.93, 1.95, 1.9);
        Measured tooSlow = Findings.measured(1.0, 1.1, 1.2, 1.1);

        Ruling ruling = Rules.rule(Findings.evidence(Findings.RIGHT, List.of(enough, tooSlow)));

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.speedups()).extracting(SpeedupFigures::estimate).containsExactly(1.93, 1.1);
    }

    @Test
    void passesSpeedByAnyMeansWhereNoScalingIsAskedFor() {
        Measured serial = new Measured(
                new Requirement.MinimumSpeedup(0.9, 50),
                2,
                new SpeedupInterval(0.95, 0.97, 0.99, 9),
                Findings.busy(1, 1),
                0,
                Optional.empty(),
                Findings.QUIET);

        Ruling ruling = Findings.rule(serial);

        assertThat(ruling.status()).isEqualTo(Status.PASSED);
        assertThat(ruling.message()).doesNotContain("serially");
    }

    @Test
    void countsFurtherCoresAgainstAnAnswerThatIsToUseOne() {
        Measured twoThreads = new Measured(
                new Requirement.SingleCoreSpeedup(2, 50),
                1,
                new SpeedupInterval(0.95, 0.97, 0.99, 9),
                Findings.busy(1.9, 1.9),
                0,
                Optional.empty(),
                Findings.QUIET);

        Ruling ruling = Findings.rule(twoThreads);

        assertThat(ruling.status()).isEqualTo(Status.TOO_SLOW);
        assertThat(ruling.message()).contains("The bar on 1 core is 2.00 times", "1.90 cores busy", "counts as");
    }

    @Test
    void rejectsWorkBetweenTheCalls() {
        Measured measured = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1.9, 1.93, 1.95, 9),
                Findings.busy(1.9, 1.9),
                0.8,
                Optional.empty(),
                Findings.QUIET);

        Ruling ruling = Findings.rule(measured);

        assertThat(ruling.status()).isEqualTo(Status.REJECTED);
        assertThat(ruling.message()).contains("outside the calls that are timed", "80%");
    }

    /** As where much garbage is collected while a question is decoded. */
    @Test
    void rejectsNothingThatIsSlowerThanTheSerialVersion() {
        assertThat(Findings.rule(hiding(new SpeedupInterval(0, 0.3, 0.99, 11))).status())
                .isEqualTo(Status.TOO_SLOW);
        assertThat(Findings.rule(hiding(new SpeedupInterval(0, 0.9, 1, 11))).status())
                .isEqualTo(Status.REJECTED);
    }

    private static Measured hiding(SpeedupInterval interval) {
        return new Measured(
                Findings.TENTH, 2, interval, Findings.busy(1.9, 1.9), 2.82, Optional.empty(), Findings.QUIET);
    }

    @Test
    void rejectsNothingForTwoRoundsInWhichACompilerWasBusy() {
        Measured measured = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(0, 1.93, 3, 2),
                Findings.busy(1.9, 1.9),
                0.8,
                Optional.empty(),
                Findings.QUIET);

        assertThat(Findings.rule(measured).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void leavesOpenWhatRanOnMoreCoresThanItWasGiven() {
        for (Requirement requirement : List.of(Findings.TENTH, new Requirement.MinimumSpeedup(1.5, 100))) {
            Ruling ruling = Findings.rule(busy(requirement, 3.8));

            assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(ruling.message()).contains("on more cores than it was given", "3.80 busy instead of 2");
            assertThat(Findings.rule(busy(requirement, 2.1)).status()).isEqualTo(Status.PASSED);
        }
        assertThat(Findings.rule(busy(new Requirement.SingleCoreSpeedup(1.5, 100), 3.8))
                        .status())
                .isEqualTo(Status.PASSED);
    }

    private static Measured busy(Requirement requirement, double cores) {
        return Findings.undisturbed(requirement, new SpeedupInterval(1.9, 1.93, 1.95, 9), cores);
    }
}
