package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
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
        Throwable assertJ = catchThrowable(() -> assertThat(1L).as("threads").isEqualTo(2));
        Throwable jUnit = catchThrowable(() -> Assertions.assertEquals(2, 1, "threads"));

        assertThat(AssertionMessage.inWords(line(assertJ))).isEqualTo("threads: expected 2, but was 1");
        assertThat(AssertionMessage.inWords(line(jUnit))).isEqualTo("threads: expected 2, but was 1");

        Throwable difference = catchThrowable(
                () -> assertThat(Optional.of("Row 1 is \"late\".")).as("rows").isEmpty());
        assertThat(AssertionMessage.inWords(line(difference))).isEqualTo("Row 1 is \"late\".");
    }

    private static String line(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
