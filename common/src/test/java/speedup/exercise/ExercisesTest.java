package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ExercisesTest {

    private final Exercises exercises = Exercises.load();

    @Test
    void sortsByLessonAndThenAsRegistered() {
        assertThat(exercises.all())
                .extracting(Exercise::id)
                .containsExactly("threads/echo", "threads/adding", "processes/absent", "test/bare");
    }

    @Test
    void findsAnExerciseByItsId() {
        assertThat(exercises.get("test/bare")).isInstanceOf(BareExercise.class);
    }

    @Test
    void findsOneWithoutTheOthers() {
        for (Exercise<?, ?, ?> exercise : exercises.all()) {
            assertThat(Exercises.named(exercise.id())).isInstanceOf(exercise.getClass());
        }
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Exercises.named("threads/ech"))
                .withMessageContaining("Known: threads/echo");
    }

    @Test
    void namesTheKnownExercisesIfThereIsNoSuchOne() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> exercises.get("threads/ech"))
                .withMessage("There is no exercise \"threads/ech\"."
                        + " Known: threads/echo, threads/adding, processes/absent, test/bare");
    }

    @Test
    void readsTheLessonBeforeTheSlash() {
        assertThat(Exercises.lesson(exercises.get("threads/echo"))).isEqualTo("threads");
    }

    @Test
    void namesAnExerciseWhoseIdHasNoLesson() {
        Exercise<?, ?, ?> exercise = new BareExercise() {
            @Override
            public String id() {
                return "matmul";
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> Exercises.lesson(exercise))
                .withMessageContaining("\"matmul\"")
                .withMessageContaining(exercise.getClass().getName())
                .withMessageContaining("threads/matmul");
    }
}
