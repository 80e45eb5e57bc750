package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.WITH_SAME_ANSWER_NAME;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import speedup.grader.intake.source.IntakeLimits;

/** Whatever the bytes and names: no exception, and no file but those whose name is an answer's, or near it. */
class IntakePropertyTest {

    private static final IntakeLimits LIMITS = new IntakeLimits(1 << 20, 50, 4096, 8192);
    private static final Set<String> ANSWERS = Set.of("ParallelSum.java", "ParallelProduct.java");
    private static final byte[] VALID = with("work/" + SUM, "class ParallelSum {}\n".repeat(20))
            .and("work/" + PRODUCT, "class ParallelProduct {}")
            .and("work/pom.xml", "<project/>")
            .zip(StandardCharsets.UTF_8);

    @SuppressWarnings("NullAway.Init")
    private static Path dir;

    private final Intake intake = new Intake(WITH_SAME_ANSWER_NAME, LIMITS);

    @BeforeContainer
    static void makeFolder() throws IOException {
        dir = Files.createTempDirectory("intake");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(dir.resolve("a.zip"));
        Files.delete(dir);
    }

    @Property(tries = 300)
    void handlesAnyBytes(@ForAll byte[] bytes) throws IOException {
        checkZip(bytes);
    }

    @Property(tries = 300)
    void handlesAnyBytesThatBeginLikeAZip(@ForAll byte[] bytes) throws IOException {
        byte[] zip = new byte[bytes.length + 4];
        System.arraycopy(VALID, 0, zip, 0, 4);
        System.arraycopy(bytes, 0, zip, 4, bytes.length);
        checkZip(zip);
    }

    @Property(tries = 1000)
    void handlesAZipWithSomeBytesChanged(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> positions, @ForAll byte value)
            throws IOException {
        byte[] zip = VALID.clone();
        positions.forEach(position -> zip[position % zip.length] = value);
        checkZip(zip);
    }

    @Property(tries = 300)
    void handlesAZipWithAPartCutOut(
            @ForAll @IntRange(max = 10_000) int from, @ForAll @IntRange(max = 10_000) int length) throws IOException {
        String bytes = new String(VALID, StandardCharsets.ISO_8859_1);
        int start = from % bytes.length();
        int end = Math.min(bytes.length(), start + length % bytes.length());
        checkZip((bytes.substring(0, start) + bytes.substring(end)).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 300)
    void handlesAnyNames(@ForAll("names") Set<String> names) throws IOException {
        SampleSubmission submission = new SampleSubmission();
        names.stream().filter(name -> !name.endsWith("/")).forEach(name -> submission.and(name, "x"));
        checkZip(submission.zip(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Set<String>> names() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of("..", ".", "", "C:", "\\", "src", "main", "java", "sum", "lesson-threads", "speedup"),
                Arbitraries.of("ParallelSum.java", "ParallelProduct.java", "pom.xml", "__MACOSX", SUM, PRODUCT),
                Arbitraries.strings().ofMaxLength(5).map(text -> text.replaceAll("\\p{Cs}", "?")));
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(names -> String.join("/", names))
                .set()
                .ofMaxSize(8);
    }

    private void checkZip(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("a.zip"), bytes);

        List<Submission> all =
                intake.take(List.of(file), InputChoice.ONE, Set.of()).submissions();

        assertThat(all).hasSize(1);
        assertThat(takenForWhatItIs(file))
                .allSatisfy(each -> assertThat(each.answers().values()).allSatisfy(IntakePropertyTest::checkAnswer));
        Submission submission = all.get(0);
        assertThat(submission.answers().values()).allSatisfy(IntakePropertyTest::checkAnswer);
        boolean saysSomething = !submission.answers().isEmpty()
                || !submission.rejected().isEmpty()
                || !submission.problems().isEmpty();
        assertThat(saysSomething).isTrue();
        assertThat(inFolder()).containsExactly("a.zip");
    }

    private List<Submission> takenForWhatItIs(Path file) {
        try {
            return intake.read(List.of(file));
        } catch (NothingToGradeException undecided) {
            assertThat(undecided).hasMessageContaining("could be one submission");
            return List.of();
        }
    }

    private static void checkAnswer(AnswerFile answer) {
        List<String> parts = List.of(answer.path().split("/", -1));
        assertThat(parts).doesNotContain("..");
        String name = parts.get(parts.size() - 1);
        assertThat(ANSWERS).anyMatch(wanted -> NearName.isNear(name, wanted));
        assertThat(answer.content().length()).isLessThanOrEqualTo(LIMITS.fileBytes());
    }

    private static Set<String> inFolder() throws IOException {
        try (var files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
