package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import speedup.evidence.SpeedupInterval;
import speedup.evidence.TwoSpeeds;
import speedup.exercise.Requirement;
import speedup.grader.measurement.ReferenceSpeed;
import speedup.grader.measurement.SpeedupBar;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;

/** What is said where nothing is proven. */
class InconclusiveReasonTest {

    @Test
    void saysWhenTheMachineCannotShowTheBar() {
        assertThat(open(new Conditions(0, 0.6, 0, 0)).message()).contains("This machine cannot show it", "60%");
    }

    @Test
    void saysWhatTheTwoSpeedsOfAnAnswerAre() {
        Measured parallelAtTimes = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1, 1.02, 1.95, 60),
                Findings.busy(1.02, 1.02),
                0,
                Optional.of(new TwoSpeeds(36, 1.01, 24, 1.93)),
                Findings.QUIET);

        assertThat(Findings.rule(parallelAtTimes).message())
                .contains("two speeds: about 1.93 times", "in 24 rounds, about 1.01 times in 36")
                .doesNotContain("close to the bar");
    }

    @Test
    void aBarByAnyMeansIsNotForCoresToReach() {
        for (Requirement byAnyMeans :
                List.of(new Requirement.SingleCoreSpeedup(1.8, 1500), new Requirement.MinimumSpeedup(8, 1500))) {
            double bar = byAnyMeans.bar(2);
            SpeedupInterval near = new SpeedupInterval(0.98 * bar, bar, 1.02 * bar, 60);

            assertThat(Findings.rule(Findings.undisturbed(byAnyMeans, near, 0.98))
                            .message())
                    .contains("close to the bar");
        }
    }

    @Test
    void saysWhenOtherProgramsWereInTheWay() {
        assertThat(open(new Conditions(0.3, 1, 0, 0)).message()).contains("other programs", "30%");
    }

    @Test
    void saysWhenAQuotaWasUsedUp() {
        assertThat(open(new Conditions(0.3, 1, 0, 0.25)).message()).contains("A quota", "25%");
    }

    @Test
    void saysWhenTheHostHadOtherThingsToDo() {
        assertThat(open(new Conditions(0.3, 1, 0.2, 0)).message()).contains("steal", "20%");
    }

    @Test
    void saysWhenMemoryMayHaveBeenBusy() {
        Measured stalled = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1.3, 1.4, 1.9, 60),
                Findings.busy(1.96, 1.96),
                0,
                Optional.empty(),
                Findings.QUIET);

        assertThat(Findings.rule(stalled).message()).contains("1.4 times the CPU time", "use the memory too");
    }

    @Test
    void saysWhenCoresWereShared() {
        assertThat(open(new Conditions(0, 0.93, 0, 0)).message()).contains("93% of a whole core");
    }

    @Test
    void saysWhenAnAnswerIsCloseToTheBar() {
        assertThat(open(Findings.QUIET).message())
                .contains("close to the bar", "1.70 times is proven", "1.90 times is ruled out");
    }

    @Test
    void saysWhenNothingIsProven() {
        Measured nothing = new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(0, 1.7, Double.POSITIVE_INFINITY, 2),
                Findings.busy(1.8, 3.6),
                0,
                Optional.empty(),
                new Conditions(0.5, 1, 0, 0));

        assertThat(Findings.rule(nothing).message())
                .contains("nothing is proven yet")
                .doesNotContain("ruled out");
    }

    @Test
    void namesAMachineOnWhichTheCoursesOwnAnswerMissesTheBarToo() {
        Ruling ruling = Findings.rule(new Measured(
                new SpeedupBar(Findings.TENTH, 2, Optional.of(new ReferenceSpeed(1.1, 1.2, 1.3))),
                new SpeedupInterval(1.1, 1.15, 1.3, 60),
                Findings.busy(1.8, 1.8),
                0,
                Optional.empty(),
                Findings.QUIET,
                Optional.empty(),
                Optional.empty()));

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.REFERENCE_TOO_SLOW);
        assertThat(ruling.message())
                .contains("The course's own answer missed the bar too, with 1.20 times in the same rounds");
    }

    private static Ruling open(Conditions conditions) {
        Ruling ruling = Findings.rule(new Measured(
                Findings.TENTH,
                2,
                new SpeedupInterval(1.7, 1.8, 1.9, 60),
                Findings.busy(1.8, 1.8),
                0,
                Optional.empty(),
                conditions));
        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        return ruling;
    }
}
