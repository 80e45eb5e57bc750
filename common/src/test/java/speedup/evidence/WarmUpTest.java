package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void isNotOverBeforeAnythingWasSeen() {
        assertThat(WarmUp.isOver(List.of())).isFalse();
        assertThat(WarmUp.isOver(answerTakes(50, 50, 50, 50))).isFalse();
    }

    @Test
    void isOverWhenTimesNoLongerFall() {
        assertThat(WarmUp.isOver(answerTakes(50, 50, 50, 50, 50))).isTrue();
        assertThat(WarmUp.isOver(answerTakes(90, 50, 50, 51, 49))).isTrue();
    }

    @Test
    void goesOnWhileTimesFall() {
        assertThat(WarmUp.isOver(answerTakes(90, 80, 70, 60, 50))).isFalse();
    }

    @Test
    void ignoresASlowRoundAtTheEnd() {
        assertThat(WarmUp.isOver(answerTakes(50, 50, 50, 50, 200))).isTrue();
    }

    @Test
    void endsAfterTheMostRounds() {
        long[] falling = new long[20];
        Arrays.setAll(falling, i -> 1L << (40 - i));

        assertThat(WarmUp.isOver(answerTakes(falling))).isTrue();
    }

    private static List<Round> answerTakes(long... cpuTimes) {
        return Arrays.stream(cpuTimes)
                .mapToObj(cpu -> new Round(100, cpu, cpu, 0, 1))
                .toList();
    }
}
