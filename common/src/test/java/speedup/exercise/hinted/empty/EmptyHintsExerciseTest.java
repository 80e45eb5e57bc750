package speedup.exercise.hinted.empty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import speedup.exercise.BareExercise;
import speedup.exercise.Hints;

class EmptyHintsExerciseTest {

    @Test
    void namesAFileWithoutSections() {
        assertThatThrownBy(() -> Hints.of(new EmptyHintsExercise()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("test/empty")
                .hasMessageContaining(EmptyHintsExercise.class.getName())
                .hasMessageContaining("\"## \"");
    }

    /** An exercise whose {@code hints.md} has no section. */
    static final class EmptyHintsExercise extends BareExercise {

        @Override
        public String id() {
            return "test/empty";
        }
    }
}
