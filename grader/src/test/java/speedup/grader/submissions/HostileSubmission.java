package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.report.ConsoleReport;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * An attack on the grader, a whole submission in {@code fakes/hostile}. {@code SECURITY.md} lists them.
 * None depends on a measurement: where an attack would raise a mark, it comes with a wrong answer, so that the status
 * is the one that the answer gets without it. What each must get stands in its {@code expected.properties}; {@code
 * -Dspeedup.attacks=forged.*} chooses some, by a regular expression.
 *
 * @param folder the submission
 * @param exercise the id of the exercise that it answers
 * @param status a pattern that the status must match
 * @param message a pattern that is found in what it must be told
 * @param isTimed whether what it gets takes the machine for itself: it is measured, or uses up all of its time
 * @param isExplained whether it attacks the explanation of a slow answer, and not its mark
 */
record HostileSubmission(
        Path folder, String exercise, String status, String message, boolean isTimed, boolean isExplained) {

    static final Path ALL = FakeCollection.folder().resolve("hostile");

    private static final int LONGEST_MESSAGE = 1_100;

    /** Stands in the command line of every process that an attack leaves behind. */
    private static final String LEFT_BEHIND = "271828";

    /** In its place, so that two attacks, or two builds, at the same time do not find each other's processes. */
    private static final AtomicLong NUMBERS =
            new AtomicLong(ProcessHandle.current().pid() * 1_000);

    /** All that are chosen. */
    static Stream<HostileSubmission> chosen() {
        String chosen = System.getProperty("speedup.attacks", ".*");
        try (Stream<Path> folders = Files.list(ALL)) {
            List<Path> sorted = folders.filter(
                            folder -> folder.getFileName().toString().matches(chosen))
                    .sorted()
                    .toList();
            return sorted.stream().map(HostileSubmission::read);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HostileSubmission read(Path folder) {
        Properties expected = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new HostileSubmission(
                folder,
                expected.getProperty("exercise"),
                expected.getProperty("status"),
                expected.getProperty("message"),
                Boolean.parseBoolean(expected.getProperty("timed")),
                Boolean.parseBoolean(expected.getProperty("explained")));
    }

    /**
     * Grades it.
     *
     * @param copies a folder for a copy, if one is needed
     */
    DynamicTest in(GraderFixture graderFixture, Path copies) {
        return DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(graderFixture, copies));
    }

    private void check(GraderFixture graderFixture, Path copies) throws IOException {
        String number = Long.toString(NUMBERS.incrementAndGet());

        SubmissionVerdict submission =
                graderFixture.grade(numbered(number, copies), exercise).get(0);

        ExerciseVerdict verdict = submission.exercises().get(0);
        assertThat(verdict.status().name()).as("%s", verdict).matches(status);
        assertThat(verdict.message()).containsPattern(message);
        assertThat(verdict.message()).hasSizeLessThan(LONGEST_MESSAGE);
        assertHarmless(submission);
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .as("what it has left behind")
                .noneMatch(line -> line.contains(number));
    }

    /** The attack itself, or a copy whose processes are known by a number, if it is one that leaves some. */
    private Path numbered(String number, Path copies) throws IOException {
        String name = answerFile();
        String source = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
        if (!source.contains(LEFT_BEHIND)) {
            return folder;
        }
        Path copy = Files.createDirectory(copies.resolve(number));
        Files.writeString(copy.resolve(name), source.replace(LEFT_BEHIND, number), StandardCharsets.ISO_8859_1);
        return copy;
    }

    private String answerFile() {
        String[] answers = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        assertThat(answers).as("%s", folder).hasSize(1);
        return answers[0];
    }

    /** No control character, and no line that a build service would obey. */
    private static void assertHarmless(SubmissionVerdict submission) {
        Gradebook gradebook = new Gradebook(
                new Gradebook.Conditions("sandbox", "accounting", "priority", "processor", 2, "17"),
                List.of(submission));

        assertThat(new ConsoleReport(new TextStyle(100, false)).text(gradebook))
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
                .doesNotContainPattern("(?m)^\\s*::")
                .doesNotContainPattern("##\\w*\\[")
                .doesNotContainPattern("\\p{Cf}");
    }
}
