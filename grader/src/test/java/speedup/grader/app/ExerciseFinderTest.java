package speedup.grader.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cli.FakeExercise;

class ExerciseFinderTest {

    private static final ExerciseFinder FINDER =
            new ExerciseFinder(Exercises.load().all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threads/sum",
                "sum",
                " sum ",
                "sum/",
                "ParallelSum",
                "ParallelSum.java",
                "speedup.threads.sum.ParallelSum",
                "lesson-threads/src/main/java/speedup/threads/sum/ParallelSum.java",
                "lesson-threads\\src\\main\\java\\speedup\\threads\\sum\\ParallelSum.java",
                "/home/anna/lesson-threads/src/main/java/speedup/threads/sum/",
                "./ParallelSum.java",
                "old/ParallelSum.java"
            })
    void findsAnExerciseByWhateverNamesIt(String typed) {
        assertThat(FINDER.find(typed).id()).isEqualTo("threads/sum");
    }

    @Test
    void findsEveryExerciseByEachOfItsNames() {
        assertThat(Exercises.load().all()).allSatisfy(exercise -> {
            assertThat(FINDER.find(exercise.id()).id()).isEqualTo(exercise.id());
            assertThat(FINDER.find(exercise.answerClassName()).id()).isEqualTo(exercise.id());
            assertThat(FINDER.find("src/" + exercise.answerFile()).id()).isEqualTo(exercise.id());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "thread/sum, threads/sum",
        "mergsort, threads/mergesort",
        "ParalelSum, ParallelSum",
        "src/ParallelSums.java, ParallelSum",
    })
    void saysWhatMayHaveBeenMeant(String typed, String meant) {
        assertThatThrownBy(() -> FINDER.find(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no exercise \"" + typed + "\". Did you mean " + meant);
    }

    @Test
    void saysWhichExercisesANameCanMean() {
        List<Exercise<?, ?, ?>> twins = List.of(new FakeExercise("threads/pool"), new FakeExercise("processes/pool"));
        assertThatThrownBy(() -> new ExerciseFinder(twins).find("pool"))
                .isInstanceOf(UsageException.class)
                .hasMessage("\"pool\" can be threads/pool or processes/pool. Give one of these ids.");
        assertThatThrownBy(() -> new ExerciseFinder(twins).find("ParallelAnswer"))
                .isInstanceOf(UsageException.class);
    }
}
