package speedup.grader.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.lesson.Cause;

class LossFormatTest {

    private static final String FILE = "ParallelSum.java";

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("losses") List<Loss> losses) throws IOException {
        byte[] bytes = LossFormat.bytes(losses);

        assertThat(bytes).hasSizeLessThanOrEqualTo(LossFormat.MOST_BYTES);
        assertThat(LossFormat.losses(ByteBuffer.wrap(bytes), FILE)).isEqualTo(losses);
    }

    @Property(tries = 300)
    void shortensFindings(@ForAll("losses") List<Loss> losses) throws IOException {
        List<Loss> longer = losses.stream()
                .map(loss -> new Loss(loss.cause(), loss.amount(), "\u20ac".repeat(60_000), loss.place()))
                .toList();

        byte[] bytes = LossFormat.bytes(longer);

        assertThat(bytes).hasSizeLessThanOrEqualTo(LossFormat.MOST_BYTES);
        assertThat(LossFormat.losses(ByteBuffer.wrap(bytes), FILE))
                .allSatisfy(loss -> assertThat(loss.finding()).hasSizeLessThanOrEqualTo(LossFormat.LONGEST_FINDING));
    }

    @Property(tries = 2_000)
    void readsAnyBytesAsLossesOrNot(@ForAll @Size(max = LossFormat.MOST_BYTES) byte[] bytes) {
        checkSoundOrRejected(bytes);
    }

    @Property(tries = 2_000)
    void readsChangedBytesAsLossesOrNot(
            @ForAll("losses") List<Loss> losses, @ForAll int place, @ForAll byte value, @ForAll boolean cut)
            throws IOException {
        byte[] bytes = LossFormat.bytes(losses);
        int at = Math.floorMod(place, bytes.length);
        bytes[at] = value;

        checkSoundOrRejected(cut ? Arrays.copyOf(bytes, at) : bytes);
    }

    private static void checkSoundOrRejected(byte[] bytes) {
        try {
            List<Loss> losses = LossFormat.losses(ByteBuffer.wrap(bytes), FILE);
            assertThat(losses).extracting(Loss::cause).doesNotHaveDuplicates();
            assertThat(losses)
                    .allSatisfy(loss -> assertThat(loss.amount()).isPositive().isFinite())
                    .allSatisfy(
                            loss -> assertThat(loss.finding().length()).isLessThanOrEqualTo(LossFormat.LONGEST_FINDING))
                    .allSatisfy(loss -> assertThat(
                                    loss.place().map(SourceLine::line).orElse(1))
                            .isPositive());
        } catch (IOException rejected) {
            assertThat(rejected).isNotNull();
        }
    }

    @Test
    void rejectsAmountsThatAreNoNumbersAndWhatIsLeftOver() throws IOException {
        for (double amount : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, -1}) {
            byte[] bytes = LossFormat.bytes(List.of(new Loss(Cause.LOCK, amount, "", Optional.empty())));
            assertThatThrownBy(() -> LossFormat.losses(ByteBuffer.wrap(bytes), FILE))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> LossFormat.losses(ByteBuffer.wrap(new byte[] {0, 0}), FILE))
                .isInstanceOf(IOException.class);
    }

    @Provide
    Arbitrary<List<Loss>> losses() {
        Arbitrary<Optional<SourceLine>> places = Arbitraries.integers()
                .between(1, 1000)
                .map(line -> new SourceLine(FILE, line))
                .optional();
        return Combinators.combine(
                        Arbitraries.of(Cause.class),
                        Arbitraries.doubles().between(0.01, 64),
                        Arbitraries.strings().ofMaxLength(60),
                        places)
                .as(Loss::new)
                .list()
                // More would be looked for in vain, for long.
                .ofMaxSize(Cause.values().length)
                .uniqueElements(Loss::cause);
    }
}
