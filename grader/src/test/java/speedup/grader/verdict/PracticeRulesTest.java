package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.evidence.Diagnosis;
import speedup.exercise.Requirement;

class PracticeRulesTest {

    private static final Requirement BAR = new Requirement.Scaling(0.1, 1000);

    private static SpeedupFigures figures(double low, double estimate) {
        return new SpeedupFigures(
                estimate,
                low,
                Double.POSITIVE_INFINITY,
                BAR.bar(2),
                BAR.reason(),
                BAR.size(),
                2,
                40,
                1.9,
                Optional.empty());
    }

    private static Ruling rule(double low, double estimate, double scalable) {
        return PracticeRules.rule(List.of(BAR), List.of(figures(low, estimate)), scalable);
    }

    @Test
    void passesWhatIsShownToBeFastEnough() {
        Ruling ruling = rule(1.85, 1.9, 1.2);

        assertThat(ruling.status()).isEqualTo(Status.PASSED);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.PASSED);
        assertThat(ruling.message())
                .startsWith("The lesson's tests pass, and it is 1.90 times as fast as the serial version; 1.85 times is"
                        + " shown. The bar on 2 cores is 1.82 times at size 1000: ");
        assertThat(ruling.speedups()).hasSize(1);
    }

    @Test
    void failsNothingForBeingSlow() {
        Ruling ruling = rule(0.5, 0.6, 1.95);

        assertThat(ruling.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo(ReasonCode.NO_LOAD_ACCOUNT);
        assertThat(ruling.message())
                .contains("40 rounds showed 0.60 times the speed of the serial version")
                .contains("That proves nothing")
                .endsWith("A kernel that is known to scale reached 1.95 times just after it. If nothing else ran, the"
                        + " likeliest reason: " + Diagnosis.of(0.6, 1.9, 2));
    }

    @Test
    void blamesTheMachineWhereNotEvenAScalableKernelReachesTheBar() {
        assertThat(rule(0.5, 0.6, 1.2).message())
                .endsWith("A kernel that is known to scale reached 1.20 times just after it, so the machine cannot show"
                        + " the bar at the moment: close other programs and check again.");
    }

    @Test
    void isTheGradersFaultIfNothingWasMeasured() {
        assertThat(PracticeRules.rule(List.of(BAR), List.of(), 2).reason()).isEqualTo(ReasonCode.GRADER_FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "cores, 1, INCONCLUSIVE, TOO_FEW_CORES, more cores than there are to use here: 1.",
        "open, It has no clock., INCONCLUSIVE, NO_LOAD_ACCOUNT, cannot be told. It has no clock.",
        "wrong, It is 3 and not 4., INCORRECT, WRONG_ANSWER, It is 3 and not 4.",
        "threw, java.io.IOException: no pipe, CRASHED, THREW, At the timed size it threw java.io.IOException: no pipe",
        "anything, else, CRASHED, PROCESS_ENDED, its JVM ended"
    })
    void saysWhyNothingWasMeasured(String kind, String text, Status status, ReasonCode reason, String message) {
        Ruling ruling = PracticeRules.unmeasured(kind, text);

        assertThat(ruling.status()).isEqualTo(status);
        assertThat(ruling.reason()).isEqualTo(reason);
        assertThat(ruling.message()).contains(message);
    }

    @Test
    void saysThatAnAnswerDoesNotEnd() {
        Ruling ruling = PracticeRules.endless(Duration.ofMinutes(3));

        assertThat(ruling.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(ruling.message()).contains("did not end within 180 s");
        assertThat(PracticeRules.right(13).message()).isEqualTo("All 13 of the lesson's tests pass.");
    }
}
