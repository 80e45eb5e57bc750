package speedup.grader.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.verdict.Status;

class ExpectedVerdictTest {

    @TempDir
    Path folder;

    private ExpectedVerdict read(String text) throws IOException {
        Files.writeString(folder.resolve("expected.properties"), text);
        return ExpectedVerdict.read(folder);
    }

    @Test
    void readsStatusAndPattern() throws IOException {
        ExpectedVerdict expected = read("status=INCORRECT\nmessage=should be \\\\d+\n");

        assertThat(expected.status()).isEqualTo(Status.INCORRECT);
        assertThat(expected.message().pattern()).isEqualTo("should be \\d+");
        assertThat(expected.isTimed()).isFalse();
    }

    @Test
    void isTimedWhereSpeedDecidesOrTheFileSaysSo() throws IOException {
        assertThat(read("status=TOO_SLOW\nmessage=.\n").isTimed()).isTrue();
        assertThat(read("status=TIMED_OUT\nmessage=.\ntimed=true\n").isTimed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "message=. > ' has no line \"status=...\"'",
                "status=PASSED > ' has no line \"message=...\"'",
                "status=PASSED|message= > ' has no line \"message=...\"'",
                "status=GREEN|message=. > ': there is no status \"GREEN\". Known: PASSED, TOO_SLOW'",
                "status=PASSED|message=a( > ': the message is no regular expression: Unclosed group in \"a(\"'",
            })
    void namesTheFileAndWhatIsWrongInIt(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('|', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("expected.properties") + message);
    }

    @Test
    void asksForTheFile() {
        assertThatThrownBy(() -> ExpectedVerdict.read(folder)).isInstanceOf(NoSuchFileException.class);
    }
}
