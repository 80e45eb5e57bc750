package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.Source;

/** What is wrong with a submission is said in it, and costs no more than it says. */
class HostileSubmissionTest {

    private static final IntakeLimits SMALL = new IntakeLimits(100_000, 20, 2000, 3000);

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES, SMALL);

    private Submission read(Path path) {
        List<Submission> all = intake.read(List.of(path));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Submission read(byte[] zip) throws IOException {
        return read(Files.write(dir.resolve("a.zip"), zip));
    }

    private static String problem(Submission submission) {
        assertThat(submission.answers()).isEmpty();
        assertThat(submission.problems()).hasSize(1);
        return submission.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'Rar!\u001a\u0007', a RAR archive",
        "'', an empty file",
        "'<html>', a web page",
        "'%PDF-1.7', a PDF",
        "'hello', something else"
    })
    void namesTheKindOfAFileThatIsNoZip(String bytes, String what) throws IOException {
        assertThat(problem(read(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .contains("It is " + what + ", not a zip file");
    }

    @ParameterizedTest
    @CsvSource({
        "'7z\u00bc\u00af', 7z archive",
        "'\u001f\u008b\b', gz archive",
        "'BZh9', bzip2 archive",
        "'\u00fd7zXZ\0', xz archive"
    })
    void saysWhatIsWrongWithAnArchiveThatEndsAfterItsMark(String bytes, String what) throws IOException {
        assertThat(problem(read(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .startsWith("The " + what + " is broken (")
                .doesNotContain("Exception", "cut off");
    }

    @Test
    void reportsATruncatedZipAsBroken() throws IOException {
        byte[] zip = with(SUM, "x".repeat(500)).zip(StandardCharsets.UTF_8);

        assertThat(problem(read(Arrays.copyOf(zip, zip.length / 2))))
                .contains("is broken")
                .contains("cut off");
    }

    @Test
    void reportsAZipWithAPasswordAsEncrypted() throws IOException {
        byte[] zip = with(SUM, "x").zip(StandardCharsets.UTF_8);
        zip[6] |= 1; // the flag in the entry's own header
        zip[centralDirectory(zip) + 8] |= 1; // and in the list at the end

        assertThat(problem(read(zip))).contains("is encrypted");
    }

    @Test
    void reportsAnEmptyZip() throws IOException {
        assertThat(problem(read(new SampleSubmission().zip(StandardCharsets.UTF_8))))
                .contains("It is empty.");
    }

    @Test
    void rejectsAZipThatIsTooLarge() throws IOException {
        assertThat(problem(read(new byte[100_001]))).contains("larger than 97 KiB");
    }

    @Test
    void rejectsTooManyFiles() throws IOException {
        SampleSubmission many = with(SUM, "x");
        for (int i = 0; i < 20; i++) {
            many.and("file" + i, "");
        }

        assertThat(problem(read(many.zip(dir.resolve("b.zip"))))).contains("more than 20 files");
        assertThat(problem(read(many.folder(dir.resolve("b"))))).contains("more than 20 files");
    }

    @Test
    void rejectsWhatInflatesPastTheLimitWhateverItDeclares() throws IOException {
        byte[] zip = with(SUM, new byte[50_000_000]).and(PRODUCT, "fine").zip(StandardCharsets.UTF_8);
        int declared = centralDirectory(zip) + 24;
        Arrays.fill(zip, declared, declared + 4, (byte) 1);

        Submission submission = read(zip);

        assertThat(submission.rejected().get("threads/sum")).startsWith(SUM).contains("larger than 1 KiB");
        assertThat(submission.answers()).containsOnlyKeys("threads/product");
    }

    @Test
    void rejectsAnswersThatAreTogetherTooLarge() throws IOException {
        Submission submission =
                read(with(SUM, "x".repeat(1900)).and(PRODUCT, "x".repeat(1900)).zip(StandardCharsets.UTF_8));

        assertThat(submission.answers()).containsOnlyKeys("threads/sum");
        assertThat(submission.rejected().get("threads/product")).contains("all answers together may have 2 KiB");
    }

    @Test
    void reportsNamesThatLeadOutOfTheSubmission() throws IOException {
        Submission submission = read(with("../ParallelSum.java", "x")
                .and("C:\\ParallelProduct.java", "x")
                .zip(StandardCharsets.UTF_8));

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("leads out of the submission: ../ParallelSum.java, ")
                        .contains("ParallelProduct.java"));
    }

    @Test
    void rejectsOneNameTwiceInAZip() throws IOException {
        byte[] zip =
                with(SUM, "one").and(SUM.replace("Sum.java", "Sux.java"), "two").zip(StandardCharsets.UTF_8);
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("Sux.java", "Sum.java")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(twice).rejected().get("threads/sum")).contains("more than once");
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "secret");
        Path folder = with(PRODUCT, "mine").folder(dir.resolve("a"));
        Files.createDirectories(folder.resolve(SUM).getParent());
        Files.createSymbolicLink(folder.resolve(SUM), secret);
        Files.createSymbolicLink(folder.resolve("everything"), dir);

        Submission submission = read(folder);

        assertThat(submission.answers()).containsOnlyKeys("threads/product");
        assertThat(submission.rejected().get("threads/sum")).contains("is a symbolic link");
        assertThat(submission.problems())
                .containsExactly(
                        "Symbolic links are not followed: everything, " + SUM + ". Put the files themselves there.");
    }

    @Test
    void followsALinkOnlyIfTheCallerNamesIt() throws IOException {
        Path real = with(SUM, "mine").folder(dir.resolve("real"));
        Path year = Files.createDirectories(dir.resolve("year"));
        Path link = Files.createSymbolicLink(year.resolve("alice"), real);

        assertThat(problem(read(year))).contains("It is a symbolic link");
        assertThat(read(link).answers()).containsOnlyKeys("threads/sum");
    }

    @Test
    void rejectsAFolderWithAnAnswersName() throws IOException {
        Path folder = with(SUM + "/inner.txt", "x").folder(dir.resolve("a"));

        assertThat(read(folder).answers()).isEmpty();
    }

    @Test
    void reportsAnUnreadableFileAndTakesTheOthers() throws Exception {
        Source source = new OneUnreadable();

        Submission submission = SampleSubmission.reader(SMALL).read("a", List.of(), () -> source);

        assertThat(submission.answers()).containsOnlyKeys("threads/product");
        assertThat(submission.rejected()).as("no fault of the student").isEmpty();
        assertThat(submission.unread().get("threads/sum"))
                .contains("ParallelSum.java cannot be read: this user may not read it");
    }

    @Test
    void doesNotOpenAPipe() throws Exception {
        Source.Item pipe = new Source.Item("ParallelSum.java", EntryPath.of("ParallelSum.java"), Source.Kind.OTHER);
        Source source = new OneUnreadable() {
            @Override
            public List<Item> items() {
                return List.of(pipe);
            }
        };

        Submission submission = SampleSubmission.reader(SMALL).read("a", List.of(), () -> source);

        assertThat(submission.rejected().get("threads/sum")).contains("is not a file that can be read");
    }

    /** Where the list of a zip with one entry begins. */
    private static int centralDirectory(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    }

    private static class OneUnreadable implements Source {

        @Override
        public List<Item> items() {
            return List.of(item("ParallelSum.java"), item("ParallelProduct.java"));
        }

        private static Item item(String name) {
            return new Item(name, EntryPath.of(name), Kind.FILE);
        }

        @Override
        public InputStream open(Item item) throws IOException {
            if (item.key().equals("ParallelSum.java")) {
                throw new AccessDeniedException(item.key());
            }
            return new ByteArrayInputStream("fine".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
