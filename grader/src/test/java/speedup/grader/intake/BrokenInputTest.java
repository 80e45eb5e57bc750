package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.intake.archive.HostReadException;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.Source;

/** Input that is broken by accident, with the limits that hold for real submissions. */
class BrokenInputTest {

    private static final String JAVA = "public class ParallelSum {}\n";

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES);

    private Submission read(Path path) {
        List<Submission> all = intake.read(List.of(path));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void opensAZipInAZipAndNoneInThat() throws IOException {
        byte[] inner = with(SUM, JAVA).zip(StandardCharsets.UTF_8);
        byte[] innermost = with("deep.zip", inner).zip(StandardCharsets.UTF_8);

        Submission once = read(with("answers.zip", inner).and("report.pdf", "x").zip(dir.resolve("a.zip")));
        Submission twice = read(with("answers.zip", innermost).zip(dir.resolve("b.zip")));

        assertThat(once.answers().get("threads/sum").path()).isEqualTo("answers.zip/" + SUM);
        assertThat(once.problems()).isEmpty();
        assertThat(twice.answers()).isEmpty();
        assertThat(twice.problems())
                .singleElement()
                .asString()
                .contains("There is no answer in it. It has answers.zip/deep.zip.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parallelsum.java",
                "PARALLELSUM.JAVA",
                "ParallelSum.Java",
                "ParallelSum.java ",
                "ParallelSum.java.",
                "ParallelSum.java.txt",
                "ParallelSum.txt",
                "ParallelSum (1).java",
                "ParallelSum(2).java",
                "ParallelSum-1.java",
                "ParallelSum - Copy.java",
                "ParallelSum - Kopie (2).java"
            })
    void takesANearNameWhereThereIsNoBetterAndSaysSo(String other) throws IOException {
        String similar = SUM.replace("ParallelSum.java", other);

        Submission both = read(with(SUM, JAVA).and(similar, "other").zip(dir.resolve("a.zip")));
        Submission alone = read(with(similar, "other").zip(dir.resolve("b.zip")));
        Submission bare = read(with(other, "other").zip(dir.resolve("c.zip")));

        assertThat(both.answers().get("threads/sum").content()).isEqualTo(JAVA);
        assertThat(both.problems()).singleElement().asString().contains("passed over ");
        assertThat(alone.answers().get("threads/sum").content()).isEqualTo("other");
        assertThat(alone.problems()).singleElement().asString().contains("is taken for the answer to threads/sum");
        assertThat(bare.answers()).containsOnlyKeys("threads/sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ParallelSum2.java", "ParallelSumTest.java", "MyParallelSum.java", "ParallelSum.class"})
    void doesNotTakeOtherNames(String other) throws IOException {
        assertThat(read(with(other, "other").zip(dir.resolve("a.zip"))).answers())
                .isEmpty();
    }

    @Test
    void rejectsTwoNearNames() throws IOException {
        Submission submission = read(with("ParallelSum (1).java", "one")
                .and("ParallelSum (2).java", "two")
                .zip(dir.resolve("a.zip")));

        assertThat(submission.rejected().get("threads/sum"))
                .contains("more than once: ParallelSum (1).java, ParallelSum (2).java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "NUL.java", "aux/LPT1.txt", "a:b", "C:", "<>|*?", "\t", "\u202egpj.exe", "-rf", "~"})
    void acceptsNamesThatSomeSystemsForbid(String name) throws IOException {
        assertThat(read(with(SUM, JAVA).and(name, "x").zip(dir.resolve("a.zip")))
                        .answers())
                .containsOnlyKeys("threads/sum");
    }

    @Test
    void shortensLongNamesInMessages() throws IOException {
        String name = "folder/".repeat(9_000) + "file.txt";

        Submission submission = read(with(name, "x").zip(dir.resolve("a.zip")));

        assertThat(submission.problems()).singleElement().asString().hasSizeLessThan(700);
    }

    @Test
    void ignoresFilesBelowTheDepthLimit() throws IOException {
        Submission submission = read(with("d/".repeat(70) + "ParallelSum.java", JAVA)
                .and(PRODUCT, "mine")
                .folder(dir.resolve("a")));

        assertThat(submission.answers()).containsOnlyKeys("threads/product");
    }

    /** A folder of so many takes its time to make, and is walked no further than to the first too many. */
    @Test
    @Timeout(60)
    void rejectsAMillionEmptyFiles() throws IOException {
        assertThat(read(millionEmptyFiles(dir.resolve("a.zip"))).problems())
                .singleElement()
                .asString()
                .contains("more than 10000 files");
    }

    private static Path millionEmptyFiles(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            // Stored, since each deflated one has some bytes of content that say that there is none.
            out.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 1_000_000; i++) {
                ZipEntry entry = new ZipEntry("f" + i);
                entry.setSize(0);
                entry.setCrc(0);
                out.putNextEntry(entry);
            }
        }
        return zip;
    }

    @Test
    void readsNoMoreThanTheLimitOfAZipBomb() throws IOException {
        Submission submission = read(with(SUM, new byte[200 << 20]).zip(dir.resolve("a.zip")));

        assertThat(submission.rejected().get("threads/sum")).contains("larger than 1 MiB");
    }

    @Test
    void acceptsNamesThatAreNoText() throws Exception {
        Path folder = with(SUM, JAVA).folder(dir.resolve("a"));
        shell(folder, "touch \"$(printf 'L\\366sung.txt')\"");

        assertThat(read(folder).answers()).containsOnlyKeys("threads/sum");
    }

    @Test
    @Timeout(60)
    void doesNotWaitForAPipe() throws Exception {
        Path folder = with(PRODUCT, "mine").folder(dir.resolve("a"));
        Files.createDirectories(folder.resolve(SUM).getParent());
        shell(folder, "mkfifo " + SUM);

        Submission submission = read(folder);

        assertThat(submission.rejected().get("threads/sum")).contains("is not a file that can be read");
        assertThat(submission.answers()).containsOnlyKeys("threads/product");
    }

    @Test
    @Timeout(60)
    void rejectsAFileThatGrowsWhileItIsRead() throws Exception {
        Submission submission =
                SampleSubmission.reader(IntakeLimits.STANDARD).read("a", List.of(), () -> new Growing());

        assertThat(submission.rejected().get("threads/sum")).contains("larger than 1 MiB");
    }

    @Test
    @Timeout(60)
    void doesNotOpenZipsInZipsOfGreatDepth() throws IOException {
        byte[] zip = with(SUM, JAVA).zip(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 100; depth++) {
            zip = with("lib " + depth + ".zip", zip).zip(StandardCharsets.UTF_8);
        }
        Path file = dir.resolve("a.zip");
        Files.write(file, zip);

        assertThat(read(file).answers()).isEmpty();
    }

    @Test
    void reportsAFileThatVanishesWhileItIsRead() throws Exception {
        Submission submission =
                SampleSubmission.reader(IntakeLimits.STANDARD).read("a", List.of(), () -> new Vanishing());

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.rejected()).containsOnlyKeys("threads/sum");
    }

    @Test
    void keepsLineEndsOfEveryKind() throws IOException {
        String mixed = "package a;\rclass A {\r\n}\n\r";

        assertThat(read(with(SUM, mixed).folder(dir.resolve("a")))
                        .answers()
                        .get("threads/sum")
                        .content())
                .isEqualTo(mixed);
    }

    @Test
    void leavesOpenWhatTheMachineDoesNotGive() {
        Submission submission = SampleSubmission.reader(IntakeLimits.STANDARD).read("a", List.of(), Failing::new);

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.rejected()).isEmpty();
        assertThat(submission.unread()).containsOnlyKeys("threads/sum");
        assertThat(submission.unread().get("threads/sum"))
                .contains("ParallelSum.java")
                .contains("Input/output error");
    }

    @ParameterizedTest
    @MethodSource("errorsOfLibraries")
    void leavesOpenWhatALibraryFailsOn(Error error) {
        Submission submission = SampleSubmission.reader(IntakeLimits.STANDARD).read("a", List.of(), () -> {
            throw error;
        });

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.rejected()).isEmpty();
        assertThat(submission.unread()).containsOnlyKeys("threads/sum", "threads/product");
        assertThat(submission.unread().get("threads/sum"))
                .contains("the grader failed to open it")
                .contains(error.getClass().getSimpleName());
    }

    static Stream<Error> errorsOfLibraries() {
        return Stream.of(new NoClassDefFoundError("x"), new UnsatisfiedLinkError("x"), new StackOverflowError());
    }

    private static void shell(Path folder, String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** A file on a disk that is broken. */
    private static final class Failing implements Source {

        @Override
        public List<Item> items() {
            return new Growing().items();
        }

        @Override
        public InputStream open(Item item) throws HostReadException {
            throw new HostReadException(new IOException("Input/output error"));
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    /** A file that somebody takes away after its first half. */
    private static final class Vanishing implements Source {

        @Override
        public List<Item> items() {
            return new Growing().items();
        }

        @Override
        public InputStream open(Item item) {
            return new SequenceInputStream(
                    new ByteArrayInputStream("class Para".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("Stale file handle");
                        }

                        @Override
                        public int read(byte[] bytes, int from, int length) throws IOException {
                            return read();
                        }
                    });
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    /** A file that somebody writes to for ever. */
    private static final class Growing implements Source {

        @Override
        public List<Item> items() {
            return List.of(new Item("ParallelSum.java", EntryPath.of("ParallelSum.java"), Kind.FILE));
        }

        @Override
        public InputStream open(Item item) {
            return new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }
            };
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
