package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.course.LessonLibrary;
import speedup.grader.coursefile.CourseFileReader;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lesson.Lessons;

class CourseMarksTest {

    private static final String COURSE = """
            due: 2026-11-01T12:00Z
            late: {perDay: 10%}
            exercises:
              - {id: processes/spawn, points: 20}
              - {id: threads/matmul}
            """;
    private static final Conditions CONDITIONS = new Conditions("a", "b", "c", "d", 2, "17");

    @TempDir
    Path folder;

    private GradeRequest request(Set<String> only) {
        return GradeRequest.atOnce(List.of(), only, ExplanationLevel.NOTHING, OptionalInt.empty());
    }

    private GradeRequest under(String course, Set<String> only) throws Exception {
        Path file = Files.writeString(folder.resolve("course.yml"), course);
        return request(only)
                .under(
                        new CourseFileReader(new LessonLibrary(() -> FakeSpeedup.EXERCISES, Lessons::load)).read(file),
                        0,
                        OptionalInt.empty());
    }

    private static Submission submission(String name, HandInTime time) {
        AnswerFile answer = new AnswerFile("MyRunner.java", "");
        return new Submission(name, Map.of("processes/spawn", answer), Map.of(), Map.of(), List.of(), time);
    }

    private static SubmissionVerdict verdict(String name) {
        return new SubmissionVerdict(
                name, List.of(), List.of(Gradebooks.verdict("processes/spawn", Status.PASSED, Optional.empty())));
    }

    private static final class Notes implements GradingListener {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void began(Step step) {}

        @Override
        public void noted(String text) {
            texts.add(text);
        }
    }

    @Test
    void ordersExercisesAsTheCourseDoes() throws Exception {
        assertThat(CourseMarks.exercises(under(COURSE, Set.of()), FakeSpeedup.EXERCISES))
                .extracting(Exercise::id)
                .containsExactly("processes/spawn", "threads/matmul");
        assertThat(CourseMarks.exercises(under(COURSE, Set.of("threads/matmul")), FakeSpeedup.EXERCISES))
                .extracting(Exercise::id)
                .containsExactly("threads/matmul");
        assertThat(CourseMarks.exercises(request(Set.of("threads/matmul")), FakeSpeedup.EXERCISES))
                .extracting(Exercise::id)
                .containsExactly("threads/matmul");
    }

    @Test
    void recordsWhatTheCourseAsksOfWhatIsGraded() throws Exception {
        assertThat(CourseMarks.conditions(under(COURSE, Set.of("threads/matmul")), CONDITIONS)
                        .course())
                .hasValueSatisfying(terms -> assertThat(terms.exercises()).hasSize(1));
        assertThat(CourseMarks.conditions(request(Set.of()), CONDITIONS)).isEqualTo(CONDITIONS);
    }

    @Test
    void marksEachSubmissionByItsOwnTime() throws Exception {
        List<Submission> submissions = List.of(
                submission("anna", new HandInTime(Optional.of(LocalDateTime.parse("2026-11-02T11:00")), false)),
                submission("ben", HandInTime.UNKNOWN));
        List<SubmissionVerdict> verdicts = List.of(verdict("anna"), verdict("ben"));

        assertThat(CourseMarks.mark(under(COURSE, Set.of()), submissions, verdicts))
                .extracting(SubmissionVerdict::score)
                .containsExactly(18.0, 20.0);
        assertThat(CourseMarks.mark(request(Set.of()), submissions, verdicts)).isEqualTo(verdicts);
    }

    @Test
    void marksATimeInUtcByTheClockWhereItWasDue() throws Exception {
        HandInTime late = HandInTime.UNKNOWN.at(Optional.of(Instant.parse("2026-11-02T10:00:00Z")));
        List<Submission> submissions = List.of(submission("anna", late));

        assertThat(late.by(ZoneOffset.ofHours(1))).contains(LocalDateTime.parse("2026-11-02T11:00"));
        assertThat(CourseMarks.mark(under(COURSE, Set.of()), submissions, List.of(verdict("anna"))))
                .extracting(SubmissionVerdict::score)
                .containsExactly(18.0);
        Notes notes = new Notes();
        CourseMarks.noteUnknownTimes(under(COURSE, Set.of()), submissions, notes);
        assertThat(notes.texts).isEmpty();
    }

    @Test
    void takesTheAttemptsThatTheCourseSays() throws Exception {
        assertThat(CourseMarks.attempts(under("attempts: first\n", Set.of()))).isEqualTo(AttemptPolicy.FIRST);
        assertThat(CourseMarks.attempts(request(Set.of()))).isEqualTo(AttemptPolicy.NEWEST);
    }

    @Test
    void saysOfHowManyTheTimeIsNotKnown() throws Exception {
        List<Submission> submissions = List.of(
                submission("anna", new HandInTime(Optional.of(LocalDateTime.MIN), false)),
                submission("ben", HandInTime.UNKNOWN),
                new Submission("cy, without an answer", Map.of(), Map.of(), List.of()));
        Notes notes = new Notes();

        CourseMarks.noteUnknownTimes(under(COURSE, Set.of()), submissions, notes);
        assertThat(notes.texts)
                .containsExactly(
                        "Of 1 of 3 submissions it is not known when they were handed in, so nothing is taken off"
                                + " for being late.");

        notes.texts.clear();
        CourseMarks.noteUnknownTimes(under(COURSE, Set.of()), submissions.subList(0, 1), notes);
        CourseMarks.noteUnknownTimes(under("points: 3\n", Set.of()), submissions, notes);
        CourseMarks.noteUnknownTimes(request(Set.of()), submissions, notes);
        assertThat(notes.texts).isEmpty();
    }
}
