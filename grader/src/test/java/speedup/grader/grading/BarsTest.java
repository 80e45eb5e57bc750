package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import speedup.exercise.Requirement;
import speedup.exercise.Requirement.Scaling;
import speedup.grader.cli.FakeExercise;

class BarsTest {

    private static final FakeExercise EXERCISE = new FakeExercise("threads/sum", new Scaling(0.35, 10));

    @Test
    void areWhatExercisesSayUnlessSomebodySaysOtherwise() {
        List<Requirement> own = List.of(new Scaling(0.1, 10));

        assertThat(Bars.USUAL.of(EXERCISE)).isEqualTo(EXERCISE.requirements());
        assertThat(new Bars(Map.of("threads/sum", own)).of(EXERCISE)).isEqualTo(own);
        assertThat(new Bars(Map.of("threads/other", own)).of(EXERCISE)).isEqualTo(EXERCISE.requirements());
    }
}
