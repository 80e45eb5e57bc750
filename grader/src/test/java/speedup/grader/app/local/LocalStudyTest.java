package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.Catalogue;
import speedup.grader.app.StudyService;
import speedup.grader.app.UsageException;
import speedup.grader.course.LessonLibrary;
import speedup.grader.measurement.Budget;
import speedup.grader.study.Load;

class LocalStudyTest {

    @TempDir
    Path empty;

    @Test
    void saysForWhichExercisesThereAreNoAnswers() {
        assertRefused(Set.of(), "There is no answer of known speed in " + empty);
        assertRefused(
                Set.of("threads/sum", "threads/batch"),
                "There is no answer of known speed to threads/batch or threads/sum in " + empty);
    }

    private void assertRefused(Set<String> only, String message) {
        LocalStudy study = new LocalStudy(empty, () -> Catalogue.of(LessonLibrary.ofClassPath()));
        StudyService.Request request =
                new StudyService.Request(empty, only, List.of(Load.IDLE), 1, Budget.USUAL, OptionalInt.empty());

        assertThatThrownBy(() -> study.study(request, text -> {}))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message);
    }
}
