package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;
import speedup.rules.VerdictRules;

/** Whose the entries of an inbox are, and which belong together. */
class InboxNamesTest extends InboxFixture {

    private Path content(int attempt) {
        return taken.get(attempt - 1).content();
    }

    @Test
    void takesALooseFileOfAStudent() throws IOException {
        handIn("anna--MyCoreAdvisor.java", "a");
        settle();
        assertThat(titles()).containsExactly("anna, attempt 1");
        assertThat(content(1).resolve("MyCoreAdvisor.java")).hasContent("a");
        assertThat(notes).isEmpty();
    }

    @Test
    void takesTheLooseFilesOfAStudentTogether() throws IOException {
        handIn("anna--A.java", "a");
        lookAfter(1);
        lookAfter(9);
        handIn("anna--B.java.txt", "b");
        handIn("ben--A.java", "other");
        lookAfter(9);
        assertThat(taken).isEmpty();
        lookAfter(10);
        assertThat(titles()).containsExactlyInAnyOrder("anna, attempt 1", "ben, attempt 1");
        Path anna = taken.get(titles().indexOf("anna, attempt 1")).content();
        assertThat(anna.resolve("A.java")).hasContent("a");
        assertThat(anna.resolve("B.java.txt")).hasContent("b");

        handIn("anna--A.java", "better");
        settle();
        assertThat(titles()).hasSize(3).endsWith("anna, attempt 2");
        assertThat(content(3).resolve("A.java")).hasContent("better");
        assertThat(content(3).resolve("B.java.txt")).hasContent("b");
    }

    @Test
    void keepsFilesOfAnotherAttemptApart() throws IOException {
        handIn("anna--A.java", "a");
        settle();
        handIn("anna--2--B.java", "b");
        settle();
        assertThat(titles()).containsExactly("anna, attempt 1", "anna, attempt 2");
        assertThat(content(2)).isDirectoryNotContaining("glob:**/A.java");
        assertThat(content(2).resolve("B.java")).hasContent("b");
    }

    @Test
    void asksWhoseALooseFileIs() throws IOException {
        handIn("MyCoreAdvisor.java", "a");
        handIn("--B.java", "b");
        settle();
        assertThat(taken).isEmpty();
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        "Left aside: MyCoreAdvisor.java is a Java file whose name does not say whose it is, as"
                                + " anna--Answer.java does.",
                        "Left aside: --B.java is a Java file whose name does not say whose it is, as anna--Answer.java"
                                + " does.");
    }

    @Test
    void knowsTheStudentAndTheAttemptOfCanvasArchives() throws IOException {
        handIn("lovelaceada_12345_67890_hw.zip", "one");
        handIn("turingalan_777_67891_hw-2.tar.gz", "other");
        settle();
        handIn("lovelaceada_LATE_12345_67999_hw-1.zip", "two");
        settle();
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "lovelaceada (12345), attempt 1",
                        "turingalan (777), attempt 1",
                        "lovelaceada (12345), attempt 2");
        StudentAttempt late = taken.get(2);
        assertThat(late.content()).hasContent("two").hasFileName("lovelaceada,canvas,12345.zip");
        assertThat(late.folder()).hasFileName("000003-late");
        assertThat(taken).extracting(StudentAttempt::isLate).containsExactly(false, false, true);
        assertThat(late.owner().person()).isEqualTo(new Person("lovelaceada", Map.of(IdKind.CANVAS, "12345")));
        assertThat(notes).isEmpty();
        open(Clock.systemUTC());
        settle();
        assertThat(taken).hasSize(3);
    }

    @Test
    void takesTheNewestOfEachFileThatCanvasHas() throws IOException {
        handIn("lovelaceada_12345_100_A.java", "old");
        handIn("lovelaceada_12345_200_A-1.java", "new");
        handIn("lovelaceada_12345_101_B.java", "b");
        handIn("lovelaceada_12345_102_notes.pdf", "%PDF");
        settle();
        assertThat(titles()).containsExactly("lovelaceada (12345), attempt 1");
        assertThat(content(1).resolve("A.java")).hasContent("new");
        assertThat(content(1).resolve("B.java")).hasContent("b");
        assertThat(content(1).resolve("notes.pdf")).exists();
        handIn("lovelaceada_12345_50_A.java", "an older one that comes later");
        settle();
        assertThat(taken).hasSize(1);
    }

    @Test
    void takesNothingOnceMoreWhenFilesAreRemoved() throws IOException {
        handIn("lovelaceada_12345_100_A.java", "old");
        handIn("lovelaceada_12345_101_B.java", "b");
        settle();
        Path newer = handIn("lovelaceada_12345_200_A-1.java", "new");
        settle();
        assertThat(taken).hasSize(2);
        Files.delete(newer);
        settle();
        assertThat(taken).hasSize(2);
        open(Clock.systemUTC());
        settle();
        assertThat(taken).hasSize(2);
        Files.delete(inbox.resolve("lovelaceada_12345_100_A.java"));
        handIn("lovelaceada_12345_300_A-2.java", "newest");
        settle();
        assertThat(taken).hasSize(3);
        assertThat(content(3).resolve("A.java")).hasContent("newest");
        assertThat(content(3).resolve("B.java")).hasContent("b");
    }

    @Test
    void knowsWhatMoodleAndBrightspaceCallStudents() throws IOException {
        Path ada = Files.createDirectory(inbox.resolve("Ada Lovelace_11_assignsubmission_file_"));
        Files.writeString(ada.resolve("A.java"), "a");
        Files.createDirectory(inbox.resolve("Ada Lovelace_11_assignsubmission_onlinetext_"));
        handIn("12-99 - Alan Turing - Nov 1, 2026 1200 PM - A.java", "one");
        handIn("12-99 - Alan Turing - Nov 2, 2026 1200 PM - A.java", "two");
        settle();
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "Ada Lovelace (11), attempt 1", "Alan Turing (12), attempt 1", "Alan Turing (12), attempt 2");
        assertThat(notes)
                .containsExactly("Left aside: Ada Lovelace_11_assignsubmission_onlinetext_ is a text that Moodle keeps"
                        + " of a student.");
    }

    @Test
    void believesWhoeverWroteTheStudentInFront() throws IOException {
        handIn("anna--my_1_2_hw.zip", "a");
        handIn("lovelaceada_12345_67890_my--hw.zip", "b");
        settle();
        assertThat(titles()).containsExactlyInAnyOrder("anna, attempt 1", "lovelaceada (12345), attempt 1");
    }

    @Test
    void copiesNothingThatToolsLeaveOrThatLeadsOutOfTheSubmission() throws IOException {
        handIn("lovelaceada_1_1_A.java", "a");
        handIn("lovelaceada_1_2_.DS_Store", "left");
        handIn("lovelaceada_1_3_..", "no name");
        handIn("lovelaceada_1_4_Thumbs.db", "left");
        settle();
        try (Stream<Path> copied = Files.list(content(1))) {
            assertThat(copied).extracting(Path::getFileName).containsExactly(Path.of("A.java"));
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void copiesNoMoreOfALooseFileThanTheIntakeLooksAt() throws IOException {
        Path file = inbox.resolve("anna--A.java");
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(100L * VerdictRules.SOURCE_BYTES);
        }
        settle();
        assertThat(content(1).resolve("A.java")).hasSize(VerdictRules.SOURCE_BYTES + 1L);
    }
}
