package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import speedup.rules.VerdictRules;

class InboxWatchTest extends InboxFixture {

    private static final Instant FUTURE = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2001-01-01T00:00:00Z");

    @Test
    void takesAFileOnceItStaysAsItIs() throws IOException {
        Path file = handIn("anna.zip", "half");
        lookAfter(1);
        lookAfter(9);
        Files.writeString(file, " and whole", StandardOpenOption.APPEND);
        lookAfter(9);
        lookAfter(9);
        assertThat(taken).isEmpty();
        lookAfter(1);
        assertThat(titles()).containsExactly("anna, attempt 1");
        assertThat(taken.get(0).content()).hasContent("half and whole").hasFileName("anna.zip");
        lookAfter(60);
        assertThat(taken).hasSize(1);
    }

    @Test
    void seesNoFileUnderATemporaryName() throws IOException {
        Path draft = handIn("anna.zip.part", "half");
        settle();
        Files.writeString(draft, " and whole", StandardOpenOption.APPEND);
        settle();
        assertThat(taken).isEmpty();
        Files.move(draft, inbox.resolve("anna.zip"));
        settle();
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).content()).hasContent("half and whole");
        assertThat(notes).isEmpty();
    }

    @Test
    void waitsForTheFilesOfAFolder() throws IOException {
        Path anna = Files.createDirectories(inbox.resolve("anna").resolve("src"));
        settle();
        assertThat(taken).isEmpty();
        Files.writeString(anna.resolve("A.java"), "a");
        settle();
        Files.writeString(anna.resolve("B.java"), "b");
        settle();
        assertThat(titles()).containsExactly("anna, attempt 1", "anna, attempt 2");
        assertThat(taken.get(0).content().resolve("src")).isDirectoryNotContaining("glob:**/B.java");
        assertThat(taken.get(1).content().resolve("src").resolve("B.java")).hasContent("b");
    }

    @Test
    void keepsEveryAttemptAndTakesTheSameContentOnce() throws IOException {
        handIn("anna.zip", "one");
        settle();
        handIn("anna.zip", "two");
        settle();
        handIn("anna--3.zip", "three");
        settle();
        Files.setLastModifiedTime(inbox.resolve("anna.zip"), FileTime.from(FUTURE));
        settle();
        Path again = handIn("anna.zip.tmp", "two");
        Files.move(again, inbox.resolve("anna.zip"), StandardCopyOption.REPLACE_EXISTING);
        settle();
        assertThat(titles()).containsExactly("anna, attempt 1", "anna, attempt 2", "anna, attempt 3");
        assertThat(taken.get(0).content()).hasContent("one");
        assertThat(folder.resolve("attempts")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void goesOnAfterAnotherRun() throws IOException {
        handIn("anna.zip", "one");
        handIn("Jürgen Groß.tar.gz", "one");
        settle();
        Files.createDirectory(folder.resolve("attempts").resolve(".draft-1"));
        open(Clock.systemUTC());
        settle();
        assertThat(taken).hasSize(2);
        Files.setLastModifiedTime(inbox.resolve("anna.zip"), FileTime.from(PAST));
        open(Clock.systemUTC());
        settle();
        assertThat(taken).hasSize(2);
        handIn("anna.zip", "two");
        settle();
        assertThat(taken.get(2).number()).isEqualTo(3);
        assertThat(taken.get(2).ordinal()).isEqualTo(2);
        assertThat(folder.resolve("attempts").resolve(".draft-1")).doesNotExist();
    }

    /** As after a power cut, which can leave a file without what was written to it. */
    @Test
    void goesOnWhereWhatIsKnownOfAnAttemptIsLost() throws IOException {
        handIn("anna.zip", "one");
        settle();
        Path attempt = taken.get(0).content().resolveSibling("");
        Files.writeString(attempt.resolve(".entry"), "");
        Files.writeString(attempt.resolve("arrived.txt"), "");
        List<StudentAttempt> known = new ArrayList<>();
        AttemptStore.open(folder.resolve("attempts"), known);
        assertThat(known).extracting(InboxFixture::title).containsExactly("anna, attempt 1");
        Files.delete(taken.get(0).content());
        known.clear();
        AttemptStore.open(folder.resolve("attempts"), known);
        assertThat(known).isEmpty();
    }

    @Test
    void hasTheOrderOfArrivalAndNotThatOfNames() throws Exception {
        handIn("zoe.zip", "z");
        TimeUnit.MILLISECONDS.sleep(50);
        handIn("anna.zip", "a");
        settle();
        assertThat(titles()).containsExactly("zoe, attempt 1", "anna, attempt 1");
    }

    /** A student can set the time of a file's modification, and not that of its arrival. */
    @Test
    void believesTheFileSystemWhenSomethingCame() throws IOException {
        Instant before = Instant.now().minusSeconds(5);
        Files.setLastModifiedTime(handIn("anna.zip", "a"), FileTime.from(PAST));
        settle();
        assertThat(taken.get(0).arrived()).isBetween(before, Instant.now());
    }

    @Test
    void takesTheEarlierOfTwoClocksThatDiffer() throws IOException {
        open(Clock.fixed(PAST, ZoneOffset.UTC));
        handIn("anna.zip", "a");
        settle();
        assertThat(taken.get(0).arrived()).isEqualTo(PAST);
        open(Clock.fixed(FUTURE, ZoneOffset.UTC));
        handIn("ben.zip", "b");
        settle();
        assertThat(taken.get(1).arrived()).isBefore(FUTURE);
    }

    @Test
    void leavesAsideWhatIsNoSubmissionAndSaysSoOnce() throws Exception {
        Files.createSymbolicLink(inbox.resolve("a.zip"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(inbox.resolve("b"), Path.of("/etc"));
        handIn("c.txt", "notes");
        handIn("x".repeat(240) + ".zip", "long");
        makePipe(inbox.resolve("d.zip"));
        settle();
        settle();
        assertThat(taken).isEmpty();
        assertThat(notes)
                .hasSize(5)
                .contains(
                        "Left aside: a.zip is a symbolic link, and links are not followed.",
                        "Left aside: b is a symbolic link, and links are not followed.",
                        "Left aside: c.txt is neither a folder nor an archive nor a Java file.",
                        "Left aside: d.zip is neither a folder nor a file.");
    }

    @Test
    void copiesNoLinkAndNoPipeOfAFolder() throws Exception {
        Path anna = Files.createDirectory(inbox.resolve("anna"));
        Files.createSymbolicLink(anna.resolve("A.java"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(anna.resolve("etc"), Path.of("/etc"));
        makePipe(anna.resolve("B.java"));
        Files.writeString(anna.resolve("C.java"), "c");
        Files.createDirectories(anna.resolve(".git").resolve("objects"));
        settle();
        Path copy = taken.get(0).content();
        assertThat(copy.resolve("A.java")).matches(Files::isSymbolicLink).matches(Files::notExists);
        assertThat(copy.resolve("etc")).matches(Files::isSymbolicLink).matches(Files::notExists);
        assertThat(Files.exists(copy.resolve("B.java"))).isFalse();
        assertThat(copy.resolve("C.java")).hasContent("c");
        assertThat(Files.exists(copy.resolve(".git"))).isFalse();
    }

    @Test
    void copiesNoMoreThanTheIntakeLooksAt() throws IOException {
        long tooLarge = 100 * VerdictRules.ARCHIVE_BYTES;
        grow(inbox.resolve("anna.zip"), tooLarge);
        Path ben = Files.createDirectory(inbox.resolve("ben"));
        grow(ben.resolve("A.java"), tooLarge);
        grow(ben.resolve("data.bin"), tooLarge);
        Files.writeString(ben.resolve("Z.java"), "z");
        settle();
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).content()).hasSize(VerdictRules.ARCHIVE_BYTES + 1);
        Path copy = taken.get(1).content();
        assertThat(copy.resolve("A.java")).hasSize(VerdictRules.SOURCE_BYTES + 1L);
        assertThat(copy.resolve("data.bin")).hasSize(VerdictRules.ARCHIVE_BYTES + 1);
        assertThat(copy.resolve("Z.java")).hasContent("z");
    }

    @Test
    void takesTheOthersWhereOneCannotBeReadAndTriesAgain() throws IOException {
        Path anna = handIn("anna.zip", "a");
        Files.setPosixFilePermissions(anna, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(anna)).isFalse();
        handIn("ben.zip", "b");
        settle();
        settle();
        assertThat(titles()).containsExactly("ben, attempt 1");
        assertThat(notes).containsExactly("Not taken: anna.zip (this user has no permission). It is tried again.");
        Files.setPosixFilePermissions(anna, PosixFilePermissions.fromString("rw-------"));
        settle();
        assertThat(titles()).containsExactly("ben, attempt 1", "anna, attempt 1");
    }

    @Test
    void goesOnWhenTheInboxComesBack() throws IOException {
        Path away = folder.resolve("away");
        Files.move(inbox, away);
        lookAfter(1);
        lookAfter(1);
        assertThat(notes)
                .containsExactly(
                        "The inbox " + inbox + " cannot be read: no such file or directory. It is looked at again.");
        Files.move(away, inbox);
        handIn("anna.zip", "a");
        settle();
        assertThat(taken).hasSize(1);
    }

    private static void grow(Path file, long bytes) throws IOException {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(bytes);
        }
    }

    private static void makePipe(Path pipe) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }
}
