package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import speedup.grader.progress.GradingListener.Step;
import speedup.grader.text.DisplayWidth;

class ProgressLineTest {

    private final StringWriter written = new StringWriter();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(written), terminal, 60);
    }

    private static void run(ProgressLine line) {
        line.began(new Step("anna.zip", 1, 2, "", "reading"));
        line.began(new Step("anna.zip", 1, 2, "threads/sum", "compiling"));
        line.began(new Step("anna.zip", 1, 2, "threads/sum", "measuring"));
        line.began(new Step("ben\u001b", 2, 2, "threads/sum", "compiling"));
        line.close();
    }

    @Test
    void showsOneLineOnATerminalAndErasesItAtTheEnd() {
        run(line(true));
        assertThat(written.toString().split("\r"))
                .containsExactly(
                        "",
                        "[1/2] anna.zip reading\u001b[K",
                        "[1/2] anna.zip threads/sum compiling\u001b[K",
                        "[1/2] anna.zip threads/sum measuring\u001b[K",
                        "[2/2] ben<1b> threads/sum compiling\u001b[K",
                        "\u001b[K");
    }

    @Test
    void writesOneLineForEachExerciseToALog() {
        run(line(false));
        assertThat(written.toString().lines())
                .containsExactly("[1/2] anna.zip threads/sum", "[2/2] ben<1b> threads/sum");
    }

    @Test
    void neverReachesTheLastColumn() {
        line(true).began(new Step("x".repeat(200), 1, 1, "threads/sum", "compiling"));
        assertThat(DisplayWidth.of(written.toString().replaceAll("\r|\u001b\\[K", "")))
                .isLessThan(60);
    }

    @Test
    void erasesNothingWhenNothingWasTold() {
        line(true).close();
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void keepsNotes() {
        ProgressLine line = line(true);
        line.began(new Step("anna", 1, 1, "threads/sum", "compiling"));
        line.noted("3 of 4\u001b");
        line.began(new Step("anna", 1, 1, "threads/sum", "compiling"));
        assertThat(written.toString().split("\r"))
                .containsExactly(
                        "",
                        "[1/1] anna threads/sum compiling\u001b[K",
                        "\u001b[K3 of 4<1b>\n",
                        "[1/1] anna threads/sum compiling\u001b[K");
    }
}
