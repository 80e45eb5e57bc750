package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.text.DisplayWidth;

class ThreadTimelineTextTest {

    @Test
    void drawsALineForEachThreadAndALegend() {
        List<String> lines = ThreadTimelineText.lines(Gradebooks.THREADS, 58);

        assertThat(lines.subList(2, 5))
                .containsExactly(
                        "main            |........................................|",
                        "pool-1-thread-1 |##########LLLLLLLLLL#########GGGG       |",
                        "pool-1-thread-2 |     ####################LLLLLL#########|");
        assertThat(String.join(" ", lines))
                .startsWith("One recorded call, which took 40.0 ms; a column is 1.0 ms and shows what")
                .contains("# running or ready to run, L waiting for a lock, . waiting for other threads or a time, G")
                .doesNotContain(": waiting for another process");
    }

    @Test
    void showsEightThreadsAndCountsTheOthers() {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lanes.add(new Lane("worker-" + i, List.of(new Segment(0, 1000 - i, Activity.RUNNING))));
        }

        List<String> lines = ThreadTimelineText.lines(new ThreadTimeline(1000, lanes, 5), 98);

        assertThat(lines.stream().filter(line -> line.startsWith("worker"))).hasSize(8);
        assertThat(lines).contains("and 9 more threads, which were there for less of it");
    }

    @ParameterizedTest
    @ValueSource(ints = {58, 80, 200})
    void keepsWithinTheTerminalWhateverANameIs(int width) {
        List<Lane> lanes = List.of(
                lane("\u738b".repeat(40)), lane("\u001b[31m::error::\n" + "x".repeat(100)), lane(""), lane("a"));

        List<String> lines = ThreadTimelineText.lines(new ThreadTimeline(100, lanes, 1), width);

        assertThat(lines)
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width))
                .allSatisfy(line -> assertThat(line.chars()).allMatch(c -> c >= ' '))
                .contains("and 1 more thread, which were there for less of it".replace("were", "was"));
    }

    @Test
    void saysNothingWhereNoThreadWasSeen() {
        assertThat(ThreadTimelineText.lines(new ThreadTimeline(1000, List.of(), 0), 98))
                .isEmpty();
    }

    private static Lane lane(String name) {
        return new Lane(name, List.of(new Segment(0, 50, Activity.OTHER_PROCESS)));
    }
}
