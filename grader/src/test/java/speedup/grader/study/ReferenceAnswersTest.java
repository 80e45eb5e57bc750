package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.study.ReferenceAnswers.UnusableAnswersException;

class ReferenceAnswersTest {

    private final Exercise<?, ?, ?> exercise = Exercises.load().get("threads/matmul");

    @TempDir
    Path folder;

    private Path source;
    private Path kinds;

    @BeforeEach
    void makeFolder() throws IOException {
        Path here = Files.createDirectory(folder.resolve("threads-matmul"));
        source = Files.writeString(here.resolve("ParallelMatrixProduct.java"), "Kind KIND = Kind.PARALLEL;\nrest");
        kinds = Files.writeString(here.resolve("kinds.properties"), "HALF_PARALLEL = fails\nPARALLEL = passes\n");
    }

    @Test
    void makesASourceOfEachKind() throws Exception {
        List<ReferenceAnswer> answers = ReferenceAnswers.of(exercise, folder);

        assertThat(answers).extracting(ReferenceAnswer::kind).containsExactly("parallel", "half parallel");
        assertThat(answers).extracting(ReferenceAnswer::truth).containsExactly(GroundTruth.PASSES, GroundTruth.FAILS);
        assertThat(answers.get(1).file().content()).isEqualTo("Kind KIND = Kind.HALF_PARALLEL;\nrest");
        assertThat(answers.get(1)).hasToString("threads/matmul half parallel");
    }

    @Test
    void hasNoneWhereThereIsNoFolder() throws Exception {
        assertThat(ReferenceAnswers.of(Exercises.load().get("threads/sum"), folder))
                .isEmpty();
    }

    @Test
    void namesAWordThatIsNoTruth() throws Exception {
        Files.writeString(kinds, "PARALLEL = maybe\n");

        assertThatThrownBy(() -> ReferenceAnswers.of(exercise, folder))
                .isInstanceOf(UnusableAnswersException.class)
                .hasMessageContaining("kinds.properties: PARALLEL must be one of [passes, barely passes");
    }

    @Test
    void asksForTheLineInWhichTheKindIsExchanged() throws Exception {
        Files.writeString(source, "no kinds");

        assertThatThrownBy(() -> ReferenceAnswers.of(exercise, folder))
                .isInstanceOf(UnusableAnswersException.class)
                .hasMessageContaining("needs a line");
    }

    @Test
    void asksForTheSource() throws Exception {
        Files.delete(source);

        assertThatThrownBy(() -> ReferenceAnswers.of(exercise, folder))
                .isInstanceOf(UnusableAnswersException.class)
                .hasMessageContaining("cannot be read");
    }

    /** The project's own: every kind is one of its source's, and each exercise has all sorts of truth. */
    @Test
    void ofTheProjectAreComplete() throws Exception {
        Path answersFolder = Path.of("study", "answers").toAbsolutePath();
        int exercises = 0;
        for (Exercise<?, ?, ?> each : Exercises.load().all()) {
            List<ReferenceAnswer> answers = ReferenceAnswers.of(each, answersFolder);
            if (!answers.isEmpty()) {
                exercises++;
                assertThat(answers).extracting(ReferenceAnswer::truth).contains(GroundTruth.values());
                assertThat(answers)
                        .allSatisfy(answer -> assertThat(answer.file().content())
                                .containsPattern("(?m)^ +" + constant(answer.kind()) + ",?$"));
            }
        }
        assertThat(exercises).isEqualTo(4);
    }

    private static String constant(String kind) {
        return kind.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
