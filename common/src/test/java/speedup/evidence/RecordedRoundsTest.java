package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays recorded rounds of answers whose speedup is known: parallel ones reach 1.93, the others 1.31 or less. */
class RecordedRoundsTest {

    private static final double BAR = 1.5;
    private static final int MOST_ROUNDS = 60;
    private static final int STEP = 5;

    @ParameterizedTest(name = "{1} is never said to stay below the bar, {0}")
    @CsvSource({"idle, P", "idle, P8", "busy-loop, P", "busy-loop, P8"})
    void neverFailsAParallelAnswer(String load, String answer) {
        assertThat(verdicts(load, answer)).doesNotContainKey(Conclusion.STAYS_BELOW);
    }

    @ParameterizedTest(name = "{1} is never said to reach the bar, {0}")
    @CsvSource({
        "idle, H", "idle, H2", "idle, H8", "idle, S1", "idle, L",
        "busy-loop, H", "busy-loop, H2", "busy-loop, H8", "busy-loop, S1", "busy-loop, L"
    })
    void neverPassesASlowAnswer(String load, String answer) {
        assertThat(verdicts(load, answer)).doesNotContainKey(Conclusion.REACHES);
    }

    @ParameterizedTest(name = "{1} is decided at once, {0}")
    @CsvSource({"idle, P", "idle, P8", "idle, S1", "idle, L", "busy-loop, S1"})
    void decidesClearCases(String load, String answer) {
        assertThat(verdicts(load, answer)).doesNotContainKey(Conclusion.OPEN);
    }

    @Test
    void medianOfPairsFailsParallelAnswersBesideOneBusyLoop() {
        List<Round> rounds = RecordedRounds.read("busy-loop.csv.gz").of("P");
        int windows = 0;
        int failed = 0;
        for (int start = 0; start + 15 <= rounds.size(); start += STEP) {
            List<Round> window = rounds.subList(start, start + 15);
            double median = window.stream()
                    .mapToDouble(round -> (double) round.baselineCpu() / round.answerWall())
                    .sorted()
                    .skip(7)
                    .findFirst()
                    .orElseThrow();
            windows++;
            failed += median < BAR ? 1 : 0;
        }

        assertThat((double) failed / windows)
                .as("part of the verdicts on a parallel answer that a median of 15 interleaved pairs gets wrong")
                .isGreaterThan(0.9);
    }

    private static Map<Conclusion, Integer> verdicts(String load, String answer) {
        List<Round> rounds = RecordedRounds.read(load + ".csv.gz").of(answer);
        Map<Conclusion, Integer> count = new EnumMap<>(Conclusion.class);
        for (int start = 0; start + MOST_ROUNDS <= rounds.size(); start += STEP) {
            count.merge(verdict(rounds.subList(start, start + MOST_ROUNDS)), 1, Integer::sum);
        }
        assertThat(count).isNotEmpty();
        return count;
    }

    private static Conclusion verdict(List<Round> rounds) {
        Conclusion conclusion = Conclusion.OPEN;
        for (int n = 1; n <= rounds.size() && conclusion == Conclusion.OPEN; n++) {
            conclusion = new SpeedupEvidence(rounds.subList(0, n)).interval().compareWith(BAR);
        }
        return conclusion;
    }
}
