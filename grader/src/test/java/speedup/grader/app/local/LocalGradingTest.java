package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.Catalogue;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.ShardChoice;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeExercise;
import speedup.grader.course.LessonLibrary;
import speedup.grader.coursefile.CourseFileReader;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.verdict.ClassShard;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lesson.Lessons;

/** The real grader on answers that do not compile, which takes no sandbox and no clock. */
class LocalGradingTest {

    private static final String CORES = "threads/cores";
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String SPAWN = "processes/spawn";

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private Path anna;

    @BeforeEach
    void handIn() throws IOException {
        anna = Files.createDirectories(folder.resolve("year/anna"));
        for (String id : List.of(CORES, SPAWN)) {
            Exercise<?, ?, ?> exercise = Exercises.load().get(id);
            String name = exercise.answerName();
            Files.writeString(
                    anna.resolve(name + ".java"),
                    "package " + exercise.getClass().getPackageName() + ";\npublic class " + name
                            + " { Helper helper; }");
        }
        Files.createDirectory(folder.resolve("reports"));
    }

    private ExerciseVerdict grade(String id) {
        return grade(id, Set.of());
    }

    private ExerciseVerdict grade(String id, Set<String> submissions) {
        return gradebook(request(id).forSubmissions(submissions))
                .submissions()
                .get(0)
                .exercises()
                .get(0);
    }

    private GradeRequest request(String id) {
        return request(Set.of(id));
    }

    private GradeRequest request(Set<String> only) {
        return new GradeRequest(
                List.of(anna.getParent()),
                InputChoice.EACH,
                only,
                SandboxChoice.NONE,
                ExplanationLevel.NOTHING,
                0,
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(new CacheOptions(folder.resolve("reports"), false)));
    }

    private Gradebook gradebook(GradeRequest request) {
        return gradebook(request, new Catalogue(Exercises.load().all(), Lessons.load()));
    }

    private Gradebook gradebook(GradeRequest request, Catalogue catalogue) {
        notes.clear();
        LocalGrading grading = new LocalGrading(Path.of(System.getProperty("speedup.home")), () -> catalogue);
        return grading.grade(request, new GradingListener() {
            @Override
            public void began(Step step) {
                // Whatever the stage.
            }

            @Override
            public void noted(String text) {
                notes.add(text);
            }
        });
    }

    @Test
    void keepsVerdictsWhileExercisesOfAnotherLessonAreGraded() {
        ExerciseVerdict first = grade(CORES);
        grade(SPAWN);
        assertThat(notes).noneMatch(note -> note.contains("graded before"));

        ExerciseVerdict again = grade(CORES);

        assertThat(notes).anyMatch(note -> note.startsWith("1 of 1 answers were graded before"));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void leavesOutWhatNeedsNewerJavaAndSaysSo() {
        Exercise<?, ?, ?> newer = new FakeExercise("threads/futures") {
            @Override
            public int javaVersion() {
                return Runtime.version().feature() + 1;
            }
        };
        LessonLibrary library =
                new LessonLibrary(() -> List.of(newer, Exercises.load().get(CORES)), Lessons::load);

        Gradebook graded = gradebook(request(Set.of()), Catalogue.of(library));

        assertThat(notes)
                .anyMatch(note -> note.startsWith("threads/futures needs Java ")
                        && note.endsWith("It is left out, and counts for nothing."));
        assertThat(graded.submissions().get(0).exercises())
                .extracting(ExerciseVerdict::id)
                .containsExactly(CORES);
    }

    @Test
    void gradesTheSubmissionsThatAreAskedFor() throws IOException {
        Files.createDirectory(folder.resolve("year/aaron"));

        assertThat(grade(CORES, Set.of("anna")).status()).isEqualTo(Status.DOES_NOT_COMPILE);
        assertThatThrownBy(() -> grade(CORES, Set.of("ben")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no submission \"ben\" any more in " + anna.getParent())
                .hasMessageContaining("the report stays as it is");
    }

    @Test
    void takesAnotherEncodingOnlyIfTheCourseAllowsIt() throws Exception {
        Path file = anna.resolve("MyCoreAdvisor.java");
        Files.writeString(
                file, Files.readString(file).replace("Helper helper", "/* Gr\u00f6\u00dfe */ Helper helper"), WESTERN);

        SubmissionVerdict usual = gradebook(request(CORES)).submissions().get(0);
        assertThat(usual.exercises().get(0).status()).isEqualTo(Status.DOES_NOT_COMPILE);
        assertThat(usual.problems()).singleElement().asString().contains("It was read as Windows-1252");

        SubmissionVerdict allowed =
                gradebook(under("encodings: [cp1252]")).submissions().get(0);
        assertThat(allowed.exercises().get(0).status()).isEqualTo(Status.DOES_NOT_COMPILE);

        Gradebook strict = gradebook(under("encodings: [utf-8]"));
        ExerciseVerdict rejected = strict.submissions().get(0).exercises().get(0);
        assertThat(rejected.status()).isEqualTo(Status.REJECTED);
        assertThat(rejected.message())
                .contains("MyCoreAdvisor.java is Windows-1252, it seems: line 2 has the byte 0xF6")
                .contains("Sources have to be in UTF-8, as the course says. Save it as UTF-8, and hand it in again.");
        assertThat(strict.conditions().course().orElseThrow().encodings()).contains("UTF-8 alone");
    }

    @Test
    void takesOffForALateSubmissionByTheTimeOfItsPlatform() throws Exception {
        GradeRequest course = under("due: 2026-11-01T12:00:00Z\nlate: {perDay: 10%}");
        GradeRequest late = new GradeRequest(
                        List.of(anna),
                        InputChoice.ONE.handedInAt(Instant.parse("2026-11-02T13:00:00Z")),
                        course.only(),
                        course.sandbox(),
                        course.explanation(),
                        0,
                        course.cores(),
                        Optional.empty(),
                        Optional.empty())
                .under(course.course().orElseThrow(), 0, OptionalInt.of(1));

        assertThat(gradebook(late).submissions().get(0).problems())
                .contains("It was handed in 1 d 1 h after it was due, on 2026-11-01T12:00Z: 20% of the points are taken"
                        + " off.");
        assertThat(notes).noneMatch(note -> note.contains("not known when"));
    }

    private GradeRequest under(String course) throws Exception {
        Path file = Files.writeString(folder.resolve("course.yml"), course);
        LessonLibrary library = new LessonLibrary(() -> Exercises.load().all(), Lessons::load);
        return request(CORES).under(new CourseFileReader(library).read(file), 0, OptionalInt.of(1));
    }

    @Test
    void gradesAPartOfTheClass() throws IOException {
        Files.createDirectory(folder.resolve("year/aaron"));
        Files.createDirectory(folder.resolve("year/ben"));

        Gradebook part = gradebook(request(CORES).forShard(new ShardChoice(2, 2)));

        assertThat(part.submissions()).extracting(SubmissionVerdict::name).containsExactly("anna");
        ClassShard shard = part.shard().orElseThrow();
        assertThat(shard.number()).isEqualTo(2);
        assertThat(shard.names()).containsExactly("aaron", "anna", "ben");
        assertThat(notes).contains("This is part 2 of 2: 1 of 3 submissions.");
    }

    @Test
    void gradesWithoutNames() throws IOException {
        Files.createDirectory(folder.resolve("year/aaron"));
        AnonymityKey key = AnonymityKey.openOrCreate(folder.resolve("reports"));

        Gradebook gradebook = gradebook(request(CORES).anonymous(key));

        assertThat(gradebook.submissions())
                .extracting(SubmissionVerdict::name)
                .containsExactlyInAnyOrder(key.id("aaron"), key.id("anna"))
                .isSorted();
        assertThat(gradebook.authors().get(key.id("anna")).name()).isEqualTo("anna");
        SubmissionVerdict anna = gradebook(request(CORES).anonymous(key).forSubmissions(Set.of(key.id("anna"))))
                .submissions()
                .get(0);
        assertThat(anna.exercises().get(0).status()).isEqualTo(Status.DOES_NOT_COMPILE);
        assertThat(notes).noneMatch(note -> note.contains("anna"));
    }

    @Test
    void gradesWhatDidNotCompileAgainWhenAFileIsAdded() throws IOException {
        assertThat(grade(CORES).message()).doesNotContain("Helper.java");
        Files.writeString(anna.resolve("Helper.java"), "class Helper {}");

        assertThat(grade(CORES).message()).contains("whose file Helper.java was handed in but is not taken");
    }
}
