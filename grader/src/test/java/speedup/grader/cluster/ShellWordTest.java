package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellWordTest {

    private static final String LETTERS = "a'\"\\$`!*?~#%&;|<>(){}[] \t\n\r\u001b-=/é漢";

    @Test
    void bashReadsEveryTextAsItIs() throws IOException, InterruptedException {
        Random random = new Random(4711);
        List<String> texts = new ArrayList<>(List.of("", "'", "\n", "\n#SBATCH --uid=0\n", "$(touch x)", "-n"));
        for (int i = 0; i < 300; i++) {
            texts.add(random.ints(1 + random.nextInt(12), 0, LETTERS.length())
                    .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                    .collect(Collectors.joining()));
        }
        String words = texts.stream().map(ShellWord::quote).collect(Collectors.joining(" "));

        Process bash = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + words).start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).isZero();
        assertThat(List.of(printed.split("\0", -1)).subList(0, texts.size())).isEqualTo(texts);
    }

    @Test
    void noWordHasALineOfItsOwnThatASchedulerWouldObey() {
        assertThat(ShellWord.quote("a\n#$ -o /etc/passwd\r\n#SBATCH --x")).doesNotContain("\n", "\r");
    }

    @Test
    void aNulIsRefused() {
        assertThatThrownBy(() -> ShellWord.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
