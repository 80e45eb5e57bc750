package speedup.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercise;
import speedup.grader.course.sample.sum.SumExercise;
import speedup.grader.intake.source.RejectedException;

class CompilationFormatTest {

    private final Exercise<?, ?, ?> exercise = new SumExercise();
    private final String inPackage = exercise.getClass().getPackageName() + ".";

    private CompilerOutput read(byte[] bytes) throws IOException, RejectedException {
        return CompilationFormat.read(ByteBuffer.wrap(bytes), exercise);
    }

    private byte[] twoClasses() throws IOException, RejectedException {
        return CompilationFormat.bytes(new CompilerOutput(
                ClassFiles.of(Map.of(inPackage + "A", new byte[] {1, 2}, inPackage + "A$B", new byte[] {3})),
                Optional.of(ClassFiles.ofPerturbed(Map.of(inPackage + "A", new byte[] {4}))),
                List.of(),
                List.of(new CompilerMessage("A.java", 3, 4, "deprecated", "line"))));
    }

    @Test
    void readsWhatItWrote() throws Exception {
        CompilerOutput output = read(twoClasses());

        assertThat(output.classes().names()).containsExactly(inPackage + "A", inPackage + "A$B");
        assertThat(output.classes().bytes(inPackage + "A")).containsExactly(1, 2);
        assertThat(output.perturbed())
                .hasValueSatisfying(perturbed ->
                        assertThat(perturbed.bytes(inPackage + "A")).containsExactly(4));
        assertThat(output.warnings()).containsExactly(new CompilerMessage("A.java", 3, 4, "deprecated", "line"));
    }

    @Test
    void staysBelowItsLimitWithTheLargestMessages() throws Exception {
        CompilerMessage large =
                new CompilerMessage("\u20ac".repeat(60_000), 1, 1, "\u20ac".repeat(1 << 20), "\u20ac".repeat(1 << 20));
        byte[] bytes = CompilationFormat.bytes(new CompilerOutput(
                ClassFiles.of(Map.of()),
                Optional.empty(),
                Collections.nCopies(500, large),
                Collections.nCopies(500, large)));

        assertThat(bytes).hasSizeLessThan(CompilationFormat.MOST_BYTES);
        assertThat(read(bytes).errors()).hasSizeLessThan(100).containsOnly(large);
    }

    @Test
    void carriesRejectionsAndFailures() {
        assertThatThrownBy(() -> read(CompilationFormat.rejected("x".repeat(100_000))))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith("xxx");
        assertThatThrownBy(() -> read(CompilationFormat.hostFailed("no disk")))
                .isInstanceOf(IOException.class)
                .hasMessage("no disk");
    }

    @Test
    void rejectsNamesThatLeadElsewhere() throws Exception {
        for (String name : List.of("..", "/A", "B/C", "x.A")) {
            byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
            byte[] crafted = CompilationFormat.bytes(new CompilerOutput(
                    ClassFiles.of(Map.of("#".repeat(wanted.length), new byte[] {1})),
                    Optional.empty(),
                    List.of(),
                    List.of()));
            int at = new String(crafted, StandardCharsets.ISO_8859_1).indexOf('#');
            System.arraycopy(wanted, 0, crafted, at, wanted.length);

            assertThatThrownBy(() -> read(crafted)).isInstanceOf(IOException.class);
        }
    }

    @Property(tries = 2_000)
    void readsAnyBytesAsAResultOrNot(@ForAll @Size(max = 5_000) byte[] bytes) {
        checkSoundOrRejected(bytes);
    }

    @Property(tries = 2_000)
    void readsChangedBytesAsAResultOrNot(@ForAll int place, @ForAll byte value, @ForAll boolean cut) throws Exception {
        byte[] bytes = twoClasses();
        int at = Math.floorMod(place, bytes.length);
        bytes[at] = value;
        checkSoundOrRejected(cut ? Arrays.copyOf(bytes, at) : bytes);
    }

    private void checkSoundOrRejected(byte[] bytes) {
        try {
            CompilerOutput output = read(bytes);
            assertThat(output.classes().names())
                    .allSatisfy(name ->
                            assertThat(name.substring(inPackage.length())).doesNotContain("/", "."))
                    .allMatch(name -> name.startsWith(inPackage));
        } catch (IOException | RejectedException rejected) {
            assertThat(rejected).isNotNull();
        }
    }
}
