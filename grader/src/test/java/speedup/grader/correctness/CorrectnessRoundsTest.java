package speedup.grader.correctness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.Problem;

class CorrectnessRoundsTest {

    private static final Exchange RIGHT = new Exchange.Agreed(new Call(1, 1, 0, 0, 0), new Call(1, 1, 0, 0, 0));
    private static final Problem PROBLEM = new Problem(Problem.Kind.WRONG, "2 should be 3", "");

    @Test
    void asksEverySizeTwiceInARowAndOnceMoreInRandomOrder() throws IOException {
        List<Integer> asked = new ArrayList<>();

        CorrectnessReport report = CorrectnessRounds.ask(
                size -> {
                    asked.add(size);
                    return RIGHT;
                },
                List.of(1, 5, 9),
                List.of(),
                new Random(1));

        assertThat(report.allRight()).isTrue();
        assertThat(report.questions()).isEqualTo(9);
        assertThat(asked).startsWith(1, 1, 5, 5, 9, 9).hasSize(9);
        assertThat(asked.subList(6, 9)).containsExactlyInAnyOrder(1, 5, 9);
    }

    @Test
    void asksInTheLastPassWhatIsAskedOnce() throws IOException {
        List<Integer> asked = new ArrayList<>();

        CorrectnessRounds.ask(
                size -> {
                    asked.add(size);
                    return RIGHT;
                },
                List.of(1, 5, 9),
                List.of(5),
                new Random(1));

        assertThat(asked).hasSize(7).startsWith(1, 1, 9, 9);
        assertThat(asked.subList(4, 7)).containsExactlyInAnyOrder(1, 5, 9);
    }

    @Test
    void stopsAtTheFirstWrongAnswer() throws IOException {
        CorrectnessReport report = CorrectnessRounds.ask(
                size -> size == 5 ? new Exchange.Disagreed(PROBLEM) : RIGHT,
                List.of(1, 5, 9),
                List.of(),
                new Random(1));

        assertThat(report.allRight()).isFalse();
        assertThat(report.questions()).isEqualTo(3);
        assertThat(report.problem()).contains(PROBLEM);
    }
}
