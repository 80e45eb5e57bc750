package speedup.grader.coursefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.exercise.Requirement.SingleCoreSpeedup;
import speedup.grader.cli.FakeExercise;
import speedup.grader.course.LessonLibrary;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.CourseTerms;
import speedup.lesson.Lessons;

/** What a course file says, for people; and the one to begin with. */
class CourseTableTest {

    private static final List<Exercise<?, ?, ?>> ALL = List.of(
            new FakeExercise("threads/sum", new Scaling(0.35, 100)),
            new FakeExercise("threads/cutoff", new MinimumSpeedup(0.75, 10), new Scaling(0.5, 1000)),
            new FakeExercise("threads/simd", new SingleCoreSpeedup(1.8, 10)),
            new FakeExercise("processes/spawn"));

    @TempDir
    Path folder;

    private CourseFile read(String text, List<Exercise<?, ?, ?>> all) throws Exception {
        Path file = folder.resolve("course.yml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return new CourseFileReader(new LessonLibrary(() -> all, Lessons::load)).read(file);
    }

    @Test
    void showsPointsBarsAndRules() throws Exception {
        CourseFile course = read("""
                title: Autumn
                points: 20
                cores: 4
                tooSlow: {from: 0.5, credit: 0.3}
                testsPassed: 0.2
                attempts: first
                encodings: [utf-8, cp1252]
                due: 2026-11-30T23:59:00+01:00
                late: {perDay: 10%, atMost: 50%, grace: 90m}
                exercises:
                  - {id: threads/sum, serialFraction: 0.125}
                  - {id: threads/cutoff, points: 7.25, byAnyMeans: 1.2}
                  - {id: threads/simd, tooSlow: {from: 0, credit: 0}}
                  - {id: processes/spawn, bonus: true, points: 5}
                """, ALL);

        assertThat(CourseTable.lines(course, TextStyle.PLAIN))
                .containsExactly(
                        "Autumn (course.yml): 4 exercises, 47.25 points and 5 more as a bonus",
                        "exercise         points       2 cores       4 cores       8 cores  bar",
                        "threads/sum          20         1.78x         2.91x         4.27x  own: serial fraction 12.5%",
                        "threads/cutoff     7.25  0.75x, 1.20x  0.75x, 1.20x  0.75x, 1.20x  own: by any means",
                        "threads/simd         20         1.80x         1.80x         1.80x  on one core",
                        "processes/spawn      +5                                            being right is enough",
                        "",
                        "Too slow: from 50% of the bar on, up to 30% of the points (2 of 3 with a bar).",
                        "Too slow: nothing (1 of 3 with a bar).",
                        "Not right: up to 20% of the points, by the share of the lesson's tests that pass (4 of 4). One that",
                        "is right but too slow earns no less.",
                        "Cores: up to 4. Retries: 2.",
                        "Time: due 2026-11-30T23:59+01:00; afterwards 10% of the points off for each day that has begun, at",
                        "most 50%, but nothing up to 90 min late.",
                        "Attempts, where the platform gives several: first counts.",
                        "Encodings of sources: UTF-8 and Windows-1252 alone.");
    }

    @Test
    void showsWhatIsUsual() throws Exception {
        assertThat(CourseTable.lines(read("", ALL), TextStyle.PLAIN))
                .startsWith("course.yml: 4 exercises, 40 points")
                .endsWith(
                        "Too slow: nothing (3 of 3 with a bar).",
                        "Cores: all that there are. Retries: 2.",
                        "Time: nothing is due.");
    }

    @Test
    void saysThatNothingIsTakenOffWithoutARule() throws Exception {
        assertThat(CourseTable.lines(read("due: 2026-11-30T23:59Z\n", ALL), TextStyle.PLAIN))
                .last()
                .isEqualTo("Time: due 2026-11-30T23:59Z; nothing is taken off afterwards.");
        assertThat(CourseTable.lines(
                        read("due: 2026-11-30T23:59Z\nlate: {perDay: 10%, grace: 2d}\n", ALL), TextStyle.PLAIN))
                .last()
                .asString()
                .contains("100%, but nothing up to 2 d late.");
        assertThat(CourseTable.lines(
                        read("due: 2026-11-30T23:59Z\nlate: {perDay: 10%, grace: 3h}\n", ALL), TextStyle.PLAIN))
                .last()
                .asString()
                .contains("nothing up to 3 h late.");
    }

    @Test
    void makesTermsOfWhatIsGraded() throws Exception {
        CourseFile course =
                read("exercises:\n  - {id: threads/sum, serialFraction: 0.125}\n  - id: threads/simd\n", ALL);

        CourseTerms terms = CourseWords.terms(course, "threads/sum"::equals);

        assertThat(terms.file()).isEqualTo("course.yml");
        assertThat(terms.late()).isEmpty();
        assertThat(terms.exercises())
                .containsExactly(new CourseTerms.ExerciseTerms(
                        "threads/sum",
                        10,
                        false,
                        List.of("Amdahl's law with a serial fraction of 12.5%"),
                        true,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void beginsWithAFileThatMeansTheSameAsNone() throws Exception {
        List<Exercise<?, ?, ?>> all = LessonLibrary.ofClassPath().exercises();
        String template = CourseTemplate.text(all);

        CourseFile course = read(template, all);

        assertThat(course.exercises()).isEqualTo(read("", all).exercises());
        assertThat(course.retries()).hasValue(2);
        assertThat(course.late()).isEmpty();
    }

    /** What stands in its comments works too, once the marks are gone. */
    @Test
    void beginsWithCommentsThatAreRight() throws Exception {
        String lines = CourseTemplate.text(ALL)
                .lines()
                .map(line -> line.matches("# ( {2})?\\w+:.*") ? line.substring(2) : line)
                .filter(line -> !line.startsWith("How ") && !line.startsWith("After "))
                .reduce("", (text, line) -> text + line + "\n");

        CourseFile course = read(lines, ALL);

        assertThat(course.title()).isEqualTo("Parallel programming");
        assertThat(course.cores()).hasValue(4);
        assertThat(course.late()).isPresent();
        assertThat(course.exercises().get(0).worth().tooSlow().credit()).isEqualTo(0.3);
    }
}
