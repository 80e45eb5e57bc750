package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.intake.source.IntakeLimits;

/** Archives other than zip are taken as zip files are, with the same limits. */
@Timeout(120)
class ArchiveKindsTest {

    private static final String JAVA = "public class ParallelSum {}\n";
    private static final IntakeLimits SMALL = new IntakeLimits(1 << 20, 20, 2000, 3000);
    private static final int MIB = 1 << 20;

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES, SMALL);

    private Submission read(Path path) {
        List<Submission> all = intake.read(List.of(path));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Path packed(String name, Map<String, byte[]> files) throws IOException {
        return Files.write(dir.resolve(name), SampleArchives.packed(name, files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.tar", "ada.tar.gz", "ada.tgz", "ada.tar.bz2", "ada.tar.xz", "ada.7z", "ada.TAR.GZ"})
    void readsEveryKind(String name) throws IOException {
        Path file =
                packed(name.toLowerCase(Locale.ROOT), SampleArchives.files("Übung/" + SUM, JAVA, "Übung/x.pdf", "x"));
        Submission submission = read(Files.move(file, dir.resolve(name)));

        assertThat(submission.name()).isEqualTo("ada");
        assertThat(submission.answers()).containsOnlyKeys("threads/sum");
        assertThat(submission.answers().get("threads/sum").content()).isEqualTo(JAVA);
        assertThat(submission.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFLATE", "BZIP2", "LZMA", "LZMA2", "COPY"})
    void readsEveryMethodOfSevenZip(SevenZMethod method) throws IOException {
        byte[] bytes = SampleArchives.sevenZip(SampleArchives.files("empty.txt", "", SUM, JAVA), method);

        assertThat(read(Files.write(dir.resolve("a.7z"), bytes)).answers()).containsOnlyKeys("threads/sum");
    }

    @ParameterizedTest
    @CsvSource({"a.tar, b.zip", "a.tar.gz, b.zip", "a.7z, b.tar.gz"})
    void tellsKindsByTheirBytes(String name, String other) throws IOException {
        Path misnamed = Files.move(packed(name, SampleArchives.files(SUM, JAVA)), dir.resolve(other));

        assertThat(read(misnamed).answers()).containsOnlyKeys("threads/sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.tar", "in.tar.gz", "in.7z"})
    void opensThemWithinOthers(String name) throws IOException {
        byte[] inner = Files.readAllBytes(packed(name, SampleArchives.files(SUM, JAVA)));

        assertThat(read(packed("out.tar.gz", SampleArchives.files("essay.pdf", "x", name, inner)))
                        .answers()
                        .get("threads/sum")
                        .path())
                .isEqualTo(name + "/" + SUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb.tar", "bomb.tar.gz", "bomb.tar.bz2", "bomb.tar.xz", "bomb.7z"})
    void rejectsWhatUnpacksToTooMuch(String name) throws IOException {
        Submission submission = read(packed(name, SampleArchives.files("zeros", new byte[2 * MIB], SUM, JAVA)));

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.problems()).singleElement().asString().contains("1 MiB, which is the limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many.tar", "many.tar.gz", "many.7z"})
    void rejectsTooManyFiles(String name) throws IOException {
        Map<String, byte[]> files = SampleArchives.files(SUM, JAVA);
        for (int i = 0; i < 20; i++) {
            files.put("file" + i, new byte[0]);
        }

        assertThat(read(packed(name, files)).problems())
                .singleElement()
                .asString()
                .contains("more than 20 files");
    }

    @Test
    void limitsAllArchivesInOneTogether() throws IOException {
        byte[] zeros = Files.readAllBytes(packed("zeros.tar", SampleArchives.files("zeros", new byte[MIB * 2 / 3])));
        Path file = packed("all.tar.gz", SampleArchives.files("a.tar", zeros));
        Path nested = packed("nested.7z", SampleArchives.files("a.tar.gz", Files.readAllBytes(file), SUM, JAVA));

        Submission submission = read(nested);

        assertThat(submission.answers()).containsOnlyKeys("threads/sum");

        Path folder = Files.createDirectories(dir.resolve("bea"));
        Files.write(folder.resolve("ParallelSum.java"), JAVA.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.tar"), zeros);
        Files.write(folder.resolve("b.tar"), zeros);
        Submission both = intake.take(List.of(folder), InputChoice.ONE, Set.of())
                .submissions()
                .get(0);
        assertThat(both.answers()).containsOnlyKeys("threads/sum");
        assertThat(both.problems())
                .singleElement()
                .asString()
                .contains("b.tar cannot be opened. The archives in it are together larger than 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.tar", "cut.tar.gz", "cut.tar.xz", "cut.tar.bz2", "cut.7z"})
    void saysWhatIsWrongWithOneThatIsCutOff(String name) throws IOException {
        Path file = packed(name, SampleArchives.files(SUM, JAVA.repeat(50)));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, Math.min(bytes.length - 30, 1000)));

        Submission submission = read(file);

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.unread()).isEmpty();
        assertThat(submission.problems().toString() + submission.rejected())
                .containsAnyOf("is broken (", "cannot be read: ")
                .doesNotContain("Exception", "null");
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("ParallelSum.java", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        Submission inTar = read(Files.write(dir.resolve("a.tar"), bytes.toByteArray()));
        Path zip = dir.resolve("b.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry link = new ZipArchiveEntry("ParallelSum.java");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(StandardCharsets.US_ASCII));
            out.closeArchiveEntry();
        }

        assertThat(inTar.rejected().get("threads/sum")).contains("is a symbolic link");
        assertThat(read(zip).rejected().get("threads/sum")).contains("is a symbolic link");
    }

    /** The codes of the format's specification (APPNOTE, section 4.4.5) and some that it does not give. */
    @ParameterizedTest
    @MethodSource("codesOfOtherMethods")
    void namesAMethodThatIsNotKnown(int code) throws IOException {
        byte[] zip = SampleSubmission.with(SUM, JAVA).and(PRODUCT, "x").zip(StandardCharsets.UTF_8);
        int listed = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[listed + 10] = (byte) code;

        Submission submission = read(Files.write(dir.resolve("a.zip"), zip));

        ZipMethod method = ZipMethod.getMethodByCode(code);
        assertThat(submission.rejected().get("threads/sum"))
                .contains("packed by a method that is not known here (" + (method == null ? "number " + code : method)
                        + ")")
                .contains("pack it as a plain zip");
        assertThat(submission.answers()).containsOnlyKeys("threads/product");
    }

    static IntStream codesOfOtherMethods() {
        Set<Integer> unpacked = Set.of(
                ZipMethod.STORED.getCode(),
                ZipMethod.UNSHRINKING.getCode(),
                ZipMethod.IMPLODING.getCode(),
                ZipMethod.DEFLATED.getCode(),
                ZipMethod.ENHANCED_DEFLATED.getCode(),
                ZipMethod.BZIP2.getCode());
        return IntStream.rangeClosed(0, 100).filter(code -> !unpacked.contains(code));
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        long before = temporaryFiles();
        read(packed("a.tar.gz", SampleArchives.files("b.tar", SampleArchives.tar(SampleArchives.files(SUM, JAVA)))));
        read(packed("bomb.tar.gz", SampleArchives.files("zeros", new byte[2 * MIB])));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("speedup-archive-"))
                    .count();
        }
    }
}
