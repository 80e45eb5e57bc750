package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import speedup.grader.progress.GradingListener.Plan;
import speedup.grader.progress.GradingListener.Step;
import speedup.grader.text.DisplayWidth;

class ProgressLineTest {

    private final StringWriter written = new StringWriter();
    private long now = 1;

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

    private static final Plan PLAN = new Plan(Map.of(), Map.of("threads/sum", 11), 1);

    @Test
    void tellsWhatIsDoneWhatIsOpenAndWhatIsLeft() {
        ProgressLine line = new ProgressLine(new PrintWriter(written), true, 90, () -> now);
        line.planned(PLAN);
        now += TimeUnit.SECONDS.toNanos(30);
        line.graded("threads/sum", Duration.ofSeconds(30));
        line.settled("threads/sum", true);
        now += TimeUnit.SECONDS.toNanos(20);

        line.began(new Step("ben", 2, 11, "threads/sum", "measuring"));

        assertThat(written.toString())
                .startsWith("\r1/11 done, 1 open, about 5 min left: [2/11] ben threads/sum measuring");
    }

    @Test
    void sumsUpNowAndThenInALog() {
        ProgressLine line = new ProgressLine(new PrintWriter(written), false, 90, () -> now);
        line.planned(PLAN);
        for (int i = 0; i < 10; i++) {
            now += TimeUnit.SECONDS.toNanos(25);
            line.graded("threads/sum", Duration.ofSeconds(25));
            line.settled("threads/sum", false);
        }

        assertThat(written.toString().lines())
                .containsExactly(
                        "3/11 done, about 3 min left", "6/11 done, about 2 min left", "9/11 done, about 1 min left");
    }

    @Test
    void doesNotCountASingleAnswer() {
        ProgressLine line = line(true);
        line.planned(new Plan(Map.of("threads/sum", 1), Map.of(), 2));
        line.began(new Step("ben", 1, 1, "threads/sum", "measuring"));

        assertThat(written.toString()).isEqualTo("\r[1/1] ben threads/sum measuring\u001b[K");
    }
}
