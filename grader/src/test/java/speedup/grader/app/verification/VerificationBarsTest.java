package speedup.grader.app.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.exercise.Requirement.SingleCoreSpeedup;
import speedup.grader.coursefile.CourseFile;

class VerificationBarsTest {

    /** Where the cores let it be so high; else as high as they let it be. */
    @Property
    void raisesABarByEightPercent(
            @ForAll @DoubleRange(min = 0, max = 0.99) double serialFraction,
            @ForAll @IntRange(min = 2, max = 512) int cores) {
        Requirement own = new Scaling(serialFraction, 0.5, 1_000);

        Requirement raised = VerificationBars.raised(own, cores);

        assertThat(raised.bar(cores)).isCloseTo(Math.min(cores, own.bar(cores) * 1.08), within(1e-6));
        assertThat(raised.size()).isEqualTo(1_000);
        assertThat(raised.share()).isEqualTo(0.5);
    }

    @Test
    void leavesABarThatNothingCanShow() {
        Requirement own = new Scaling(0.1, 1_000);

        assertThat(VerificationBars.raised(own, 1)).isEqualTo(own);
    }

    @Test
    void raisesBarsThatDoNotDependOnCores() {
        assertThat(VerificationBars.raised(new MinimumSpeedup(2, 10), 4).bar(4)).isCloseTo(2.16, within(1e-9));
        assertThat(VerificationBars.raised(new SingleCoreSpeedup(2, 10), 4))
                .isInstanceOf(SingleCoreSpeedup.class)
                .satisfies(raised -> assertThat(raised.bar(1)).isCloseTo(2.16, within(1e-9)));
    }

    @Test
    void asksForEveryRequirementOfAnExercise() {
        Exercises.load().all().forEach(exercise -> {
            CourseFile raised = VerificationBars.withRoom(exercise, 8);
            CourseFile anySpeed = VerificationBars.withoutClock(exercise);

            assertThat(raised.ids()).containsExactly(exercise.id());
            assertThat(raised.exercises().get(0).requirements())
                    .extracting(Requirement::size)
                    .containsExactlyElementsOf(exercise.requirements().stream()
                            .map(Requirement::size)
                            .toList());
            assertThat(anySpeed.exercises().get(0).requirements())
                    .hasSameSizeAs(exercise.requirements())
                    .allSatisfy(any -> assertThat(any.bar(2)).isLessThan(1e-3));
        });
    }
}
