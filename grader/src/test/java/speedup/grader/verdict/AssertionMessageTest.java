package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expected: 6 but was: 5 | expected 6, but was 5",
                "[sum of 3 terms] expected: 2L but was: -1L | sum of 3 terms: expected 2, but was -1",
                "[mean] expected: 0.5f but was: 1.0E-4f | mean: expected 0.5, but was 1.0E-4",
                "threads ==> expected: <2> but was: <1> | threads: expected 2, but was 1",
                "expected: [1L, 2L] but was: [1L] | expected [1L, 2L], but was [1L]",
                "Expecting an empty Optional but was containing value: \"Row 1 is late.\" | Row 1 is late.",
                "The file is gone. | The file is gone.",
                "expected: | expected:",
            })
    void saysInWordsWhatWasExpected(String message, String words) {
        assertThat(AssertionMessage.inWords(message)).isEqualTo(words);
    }

    /** Whatever a later version of these libraries writes. */
    @Test
    void knowsWhatTheLibrariesWrite() {
        assertThat(words(() -> assertThat(1L).as("threads").isEqualTo(2))).isEqualTo("threads: expected 2, but was 1");
        assertThat(words(() -> Assertions.assertEquals(2, 1, "threads"))).isEqualTo("threads: expected 2, but was 1");
        assertThat(words(() ->
                        assertThat(Optional.of("Row 1 is \"late\".")).as("rows").isEmpty()))
                .isEqualTo("rows: Row 1 is \"late\".");
        assertThat(words(() -> assertThat(OptionalInt.of(4)).isEmpty())).isEqualTo("expected nothing, but got 4");
        assertThat(words(() -> assertThat(Optional.empty()).hasValue(5))).isEqualTo("expected 5, but got nothing");
        assertThat(words(() -> assertThat(List.of(1)).isEmpty())).isEqualTo("expected nothing, but got [1]");
        assertThat(words(() -> assertThat(new byte[70000]).hasSize(70001)))
                .isEqualTo("expected 70001 elements, but got 70000");
        assertThat(words(() -> assertThat(List.of(1)).hasSizeGreaterThan(2)))
                .isEqualTo("expected a size greater than 2, but it was 1");
        assertThat(words(() -> assertThat(3).isGreaterThan(5))).isEqualTo("expected 3 to be greater than: 5");
        assertThat(words(() -> assertThat(true).as("ended").isFalse()))
                .isEqualTo("ended: expected false, but was true");
    }

    @Test
    void tellsExceptionsWithoutTheirPackagesAndStacks() {
        ThrowingCallable nothing = () -> {};
        ThrowingCallable fails = () -> {
            throw new IllegalStateException("no way");
        };

        assertThat(words(() -> assertThatThrownBy(nothing).isInstanceOf(IOException.class)))
                .isEqualTo("expected an exception, but there was none");
        assertThat(words(() -> Assertions.assertThrows(IOException.class, nothing::call)))
                .isEqualTo("expected IOException, but there was no exception");
        assertThat(words(() -> assertThatThrownBy(fails).isInstanceOf(IOException.class)))
                .isEqualTo("expected IOException, but was IllegalStateException: no way");
        assertThat(words(() -> Assertions.assertThrows(IOException.class, fails::call)))
                .isEqualTo("expected IOException, but was IllegalStateException");
        assertThat(words(() -> assertThatCode(fails).doesNotThrowAnyException()))
                .isEqualTo("expected no exception, but was IllegalStateException: no way");
        assertThat(words(() -> assertThatThrownBy(fails).hasMessageContaining("line 3")))
                .isEqualTo("the exception says \"no way\", and should say \"line 3\"");
    }

    @Test
    void shortensValuesSoThatBothAreSeen() {
        assertThat(words(() -> assertThat(new int[1000]).isEqualTo(new int[2000])))
                .startsWith("expected [0, 0, ")
                .contains(", but was [0, 0, ")
                .hasSizeLessThan(200);
    }

    private static String words(ThrowingCallable assertion) {
        return AssertionMessage.inWords(line(catchThrowable(assertion)));
    }

    private static String line(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
