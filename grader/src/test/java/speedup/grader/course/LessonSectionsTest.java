package speedup.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.LessonSections.Section;
import speedup.lesson.Cause;

class LessonSectionsTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));

    @TempDir
    Path home;

    private LessonSections sections(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("lesson-threads")).resolve("README.md"), text);
        return LessonSections.in(home, LessonLibrary.ofClassPath());
    }

    @Test
    void areKnownForEachExercise() {
        LessonSections sections = LessonSections.in(HOME, LessonLibrary.ofClassPath());

        assertThat(Exercises.load().all())
                .extracting(Exercise::id)
                .allSatisfy(id -> assertThat(sections.of(id)).isPresent());
        assertThat(sections.of("threads/cutoff"))
                .contains(new Section("Too small to gain", "lesson-threads/README.md"));
        assertThat(sections.of("processes/blur-messages"))
                .contains(new Section("Moving data", "lesson-processes/README.md"));
    }

    @Test
    void setAnExerciseIfTheyLinkTheAnswersFile() throws IOException {
        LessonSections sections = sections("""
                # Lesson
                [`threads/sum`](src/main/java/speedup/threads/sum/ParallelSum.java) before any section
                ## One
                [`threads/sum`](#two) and [`threads/scan`](#three)
                ### Part of one
                [`threads/fft`](src/main/java/speedup/threads/fft/ParallelFourierSeries.java)
                ## Two
                **Exercise: [`threads/sum`](src/main/java/speedup/threads/sum/ParallelSum.java).**
                ## Three
                Again [`threads/sum`](src/main/java/speedup/threads/sum/ParallelSum.java).
                """);

        assertThat(sections.of("threads/sum")).map(Section::heading).contains("Two");
        assertThat(sections.of("threads/fft")).map(Section::heading).contains("One");
        assertThat(sections.of("threads/scan"))
                .as("nowhere linked as a file")
                .map(Section::heading)
                .contains("One");
        assertThat(sections.of("threads/matmul")).isEmpty();
        assertThat(sections.of("other/one")).isEmpty();
    }

    @Test
    void explainACauseAsTheLessonStates() throws IOException {
        String uneven = "## Uneven work\n";
        String phases = "## Phases\n[`threads/phases`](src/main/java/speedup/threads/phases/"
                + "ParallelCellularAutomaton.java)\n";

        LessonSections both = sections(phases + uneven);
        assertThat(both.about("threads/sum", Cause.LOAD_IMBALANCE))
                .contains(new Section("Uneven work", "lesson-threads/README.md"));
        assertThat(both.about("threads/phases", Cause.LOAD_IMBALANCE))
                .as("the one that sets the exercise, if it is stated")
                .map(Section::heading)
                .contains("Phases");

        assertThat(sections(phases).about("threads/sum", Cause.LOAD_IMBALANCE))
                .as("only what is there")
                .map(Section::heading)
                .contains("Phases");
        assertThat(sections(phases).about("threads/phases", Cause.LOCK))
                .as("none that is stated is there")
                .map(Section::heading)
                .contains("Phases");
        assertThat(sections(phases).about("threads/sum", Cause.LOCK)).isEmpty();
    }

    @Test
    void havePlacesAsInLinks() {
        assertThat(new Section("Caches, and who's first", "a/README.md").place())
                .isEqualTo("a/README.md#caches-and-whos-first");
    }

    @Test
    void areNotKnownWithoutAText() {
        LessonSections sections = LessonSections.in(home, LessonLibrary.ofClassPath());

        assertThat(sections.of("threads/sum")).isEmpty();
        assertThat(sections.about("threads/sum", Cause.LOCK)).isEmpty();
        assertThat(LessonSections.none().of("threads/sum")).isEmpty();
    }
}
