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

class LessonSectionsTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));

    @TempDir
    Path home;

    @Test
    void areKnownForEachExercise() {
        LessonSections sections = LessonSections.in(HOME, LessonLibrary.ofClassPath());

        assertThat(Exercises.load().all())
                .extracting(Exercise::id)
                .allSatisfy(id -> assertThat(sections.of(id)).isNotEmpty());
        assertThat(sections.of("threads/cutoff"))
                .containsExactly(new Section("Too small to gain", "lesson-threads/README.md"));
    }

    @Test
    void areThoseInWhichAnExerciseIsSet() throws IOException {
        Path text = Files.createDirectories(home.resolve("lesson-threads")).resolve("README.md");
        Files.writeString(text, """
                # Lesson
                **Exercise: [`threads/early`](a).** Before any section.
                ## One
                As in [`threads/b`](b).
                ### Two
                **Exercises: [`threads/a`](a) and [`threads/b`](b).** Do both.
                ## Three
                **Exercise: [`threads/a`](a).** Again.
                """);

        LessonSections sections = LessonSections.in(home, LessonLibrary.ofClassPath());

        assertThat(sections.of("threads/a")).extracting(Section::heading).containsExactly("Two", "Three");
        assertThat(sections.of("threads/b")).extracting(Section::heading).containsExactly("Two");
        assertThat(sections.of("threads/early")).isEmpty();
    }

    @Test
    void areNotKnownWithoutAText() {
        assertThat(LessonSections.in(home, LessonLibrary.ofClassPath()).of("threads/sum"))
                .isEmpty();
        assertThat(LessonSections.none().of("threads/sum")).isEmpty();
    }
}
