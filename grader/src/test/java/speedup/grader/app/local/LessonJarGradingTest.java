package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.Catalogue;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.SandboxChoice;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.SampleLessonProject;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.coursefile.CourseFileReader;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** A lesson that is built outside of the checkout, from its project to verdicts on answers. */
class LessonJarGradingTest {

    private static final String ID = "optics/prefix-sum";

    @TempDir
    Path folder;

    private SampleLessonProject project;
    private Path jar;
    private Path submission;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        project = SampleLessonProject.write(folder.resolve("project"));
        jar = project.build(folder.resolve("built/optics.jar"));
        submission = Files.createDirectory(folder.resolve("anna"));
    }

    private void handIn(String text, String other) throws IOException {
        String source = Files.readString(project.solution());
        assertThat(source).contains(text);
        Files.writeString(submission.resolve("ParallelPrefixSum.java"), source.replace(text, other));
    }

    private static LessonLibrary library(Path jar) throws Exception {
        LessonLibrary library = LessonLibrary.ofClassPath();
        library.add(jar);
        return library;
    }

    private ExerciseVerdict grade(LessonLibrary library, GradeRequest request) {
        LocalGrading grading =
                new LocalGrading(Path.of(System.getProperty("speedup.home")), () -> Catalogue.of(library));
        notes.clear();
        return grading
                .grade(request, new GradingListener() {
                    @Override
                    public void began(Step step) {
                        // Whatever the stage.
                    }

                    @Override
                    public void noted(String text) {
                        notes.add(text);
                    }
                })
                .submissions()
                .get(0)
                .exercises()
                .stream()
                .filter(verdict -> verdict.id().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    private GradeRequest request(ExplanationLevel explanation, Optional<CacheOptions> cache) {
        return new GradeRequest(
                List.of(submission),
                InputChoice.ONE,
                Set.of(ID),
                SandboxChoice.OWN_WORK,
                explanation,
                0,
                OptionalInt.empty(),
                Optional.empty(),
                cache);
    }

    private GradeRequest request(ExplanationLevel explanation) {
        return request(explanation, Optional.empty());
    }

    @Test
    void testsARightAnswer() throws Exception {
        handIn("", "");

        ExerciseVerdict verdict = grade(library(jar), request(ExplanationLevel.TESTS_ONLY));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.PASSED);
    }

    @Test
    void findsAWrongAnswerAndTheTestsThatShowIt() throws Exception {
        handIn("values.length * (part + 1) / parts", "values.length * part / parts");

        ExerciseVerdict verdict = grade(library(jar), request(ExplanationLevel.FAILURES));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.INCORRECT);
        assertThat(verdict.message()).contains("and should be");
        assertThat(verdict.details()).anyMatch(line -> line.contains("adds up the factors of five numbers"));
    }

    @Test
    void rejectsAnAnswerInThePlaceOfAClassOfTheLesson() throws Exception {
        handIn("public class ParallelPrefixSum", "class SerialPrefixSum {}\n\npublic class ParallelPrefixSum");

        ExerciseVerdict verdict = grade(library(jar), request(ExplanationLevel.NOTHING));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.REJECTED);
    }

    @Test
    void gradesByACourseFileThatNamesTheJar() throws Exception {
        handIn("values.length * (part + 1) / parts", "values.length * part / parts");
        Path file = Files.writeString(
                folder.resolve("course.yml"),
                "lessons: [built/optics.jar]\nexercises:\n  - {id: " + ID + ", points: 4}\n");
        LessonLibrary library = LessonLibrary.ofClassPath();
        CourseFile course = new CourseFileReader(library).read(file);

        ExerciseVerdict verdict =
                grade(library, request(ExplanationLevel.NOTHING).under(course, 0, OptionalInt.empty()));

        assertThat(verdict.status()).as(verdict.message()).isEqualTo(Status.INCORRECT);
        assertThat(verdict.maxScore()).isEqualTo(4);
    }

    @Test
    void keepsVerdictsAsLongAsTheJarIsTheSame() throws Exception {
        handIn("values.length * (part + 1) / parts", "values.length * part / parts");
        Optional<CacheOptions> cache =
                Optional.of(new CacheOptions(Files.createDirectory(folder.resolve("out")), false));
        GradeRequest request = request(ExplanationLevel.NOTHING, cache);

        grade(library(jar), request);
        grade(library(jar), request);
        assertThat(notes).anyMatch(note -> note.contains("graded before"));

        project.replace("src/main/java/lessons/optics/prefixsum/PrefixSumExercise.java", "1_000_000", "900_000");
        grade(library(project.build(jar)), request);
        assertThat(notes).noneMatch(note -> note.contains("graded before"));
    }
}
