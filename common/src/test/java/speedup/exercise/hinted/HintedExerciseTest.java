package speedup.exercise.hinted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import speedup.exercise.BareExercise;
import speedup.exercise.Hints;
import speedup.exercise.Hints.Hint;

class HintedExerciseTest {

    @Test
    void readsTheSectionsOfTheFileBesideTheClass() {
        assertThat(Hints.of(new HintedExercise()))
                .containsExactly(
                        new Hint("Where the time goes", "Measure first.\n\nThen think."),
                        new Hint("Nearly the answer", "```java\n## not a heading\nsum();\n```"));
    }

    /** An exercise with a {@code hints.md} beside it. */
    static final class HintedExercise extends BareExercise {

        @Override
        public String id() {
            return "test/hinted";
        }
    }
}
