package speedup.grader.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.evidence.Conclusion;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;

class SpeedupBarTest {

    /** On 16 cores its law asks for 4.92 times. */
    private static final Scaling LAW = new Scaling(0.15, 100);

    private static final int CORES = 16;

    private static SpeedupBar beside(double proven, double estimate, double undisturbed) {
        return new SpeedupBar(LAW, CORES, Optional.of(new ReferenceSpeed(proven, estimate, undisturbed)));
    }

    private static SpeedupInterval between(double low, double high) {
        return new SpeedupInterval(low, (low + high) / 2, high, 20);
    }

    @Test
    void asksForTheShareWhereThatIsMoreThanTheLaw() {
        SpeedupBar bar = beside(12, 12.9, 13.5);

        assertThat(bar.speedup()).isCloseTo(8.6, within(1e-9));
        assertThat(bar.reason())
                .isEqualTo("67% of what the course's own answer reached in the same rounds, 12.90 times");
    }

    @Test
    void asksForNoLessThanTheLawHoweverSlowTheCoursesOwnAnswerIs() {
        SpeedupBar bar = beside(1, 1.1, 1.2);

        assertThat(bar.speedup()).isCloseTo(4.92, within(0.01));
        assertThat(bar.reason()).isEqualTo("Amdahl's law with a serial fraction of 15%");
    }

    @ParameterizedTest
    @CsvSource({
        // what is proven of the answer, from and to; proven and estimated of the course's own; conclusion
        "8.7, 9.5, 12, 12.9, REACHES",
        "8.5, 9.5, 12, 12.9, OPEN",
        "7.0, 7.9, 12, 12.9, STAYS_BELOW",
        // Below the share of what is likely, and not of what is proven.
        "7.0, 8.3, 12, 12.9, OPEN",
        "4.0, 4.9, 6, 6.2, STAYS_BELOW",
        "5.0, 5.5, 6, 6.2, REACHES",
    })
    void comparesWithWhatIsLikelyToPassAndWithWhatIsProvenToFail(
            double low, double high, double proven, double estimate, Conclusion conclusion) {
        assertThat(beside(proven, estimate, estimate).compare(between(low, high)))
                .isEqualTo(conclusion);
    }

    @Test
    void failsNobodyByALawThatTheCoursesOwnAnswerMissesToo() {
        SpeedupBar missed = beside(3.9, 4.1, 4.3);

        assertThat(missed.isMissedByReference()).isTrue();
        assertThat(missed.compare(between(3, 3.2))).isEqualTo(Conclusion.OPEN);
        assertThat(missed.compare(between(1, 1.1)))
                .as("far below what this machine does show")
                .isEqualTo(Conclusion.STAYS_BELOW);
        assertThat(missed.compare(between(5, 6))).isEqualTo(Conclusion.REACHES);
    }

    @Test
    void takesWhatDisturbedTheCoursesOwnAnswerIntoAccount() {
        SpeedupBar disturbed = beside(3.9, 4.1, 6);

        assertThat(disturbed.isMissedByReference()).isFalse();
        assertThat(disturbed.compare(between(3, 3.2))).isEqualTo(Conclusion.STAYS_BELOW);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "4, false", "8, true", "16, true", "64, true"})
    void saysThatMoreMayBeAskedForWhereThereIsNoAnswerOfTheCourse(int cores, boolean more) {
        String reason = new SpeedupBar(LAW, cores, Optional.empty()).reason();

        assertThat(reason).startsWith("Amdahl's law with a serial fraction of 15%");
        assertThat(reason.contains("more is asked for")).isEqualTo(more);
    }

    @Test
    void asksForNothingElseWhereSpeedByAnyMeansWillDo() {
        SpeedupBar bar = new SpeedupBar(new MinimumSpeedup(8, 100), CORES, Optional.empty());

        assertThat(bar.speedup()).isEqualTo(8);
        assertThat(bar.reason()).isEqualTo("however many cores there are");
        assertThat(bar.isMissedByReference()).isFalse();
    }
}
