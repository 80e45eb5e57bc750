package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavedTimerTest {

    private static final long MILLI = 1_000_000;

    private final ScriptedClock clock = new ScriptedClock(1);

    @Test
    void takesTheMostRoundsThatTheBudgetHolds() throws InterruptedException {
        Samples samples = timer(Duration.ofMillis(400), 5, 51)
                .time(List.of(work("A", 10 * MILLI)), (what, part) -> {})
                .get(0);

        assertThat(samples.nanos()).hasSizeBetween(29, 30);
    }

    @Test
    void stopsWhenTheRoundsAreEnough() throws InterruptedException {
        Samples samples = timer(Duration.ofHours(1), 5, 7)
                .time(List.of(work("A", 100 * 1_000 * MILLI)), (what, part) -> {})
                .get(0);

        assertThat(samples.nanos()).hasSize(7);
    }

    @Test
    void takesTheFewestRoundsEvenIfTheyTakeLonger() throws InterruptedException {
        List<Samples> samples = timer(Duration.ofMillis(1), 5, 51)
                .time(List.of(work("A", 30 * MILLI), work("B", 60 * MILLI)), (what, part) -> {});

        assertThat(samples).allSatisfy(each -> assertThat(each.nanos()).hasSize(5));
        assertThat(samples.get(0).speedupOver(samples.get(1)).median()).isCloseTo(2, within(1e-6));
    }

    @Test
    void warmsUpForAQuarterOfTheBudgetAndTellsHowFarItIs() throws InterruptedException {
        List<String> told = new ArrayList<>();
        List<Double> parts = new ArrayList<>();

        timer(Duration.ofMillis(800), 5, 51)
                .time(List.of(work("A", 10 * MILLI), work("B", 10 * MILLI)), (what, part) -> {
                    told.add(what);
                    parts.add(part);
                });

        assertThat(told.subList(0, 2)).containsExactly("warming up, A", "warming up, B");
        assertThat(told.subList(2, told.size())).contains("A", "B").doesNotContain("warming up, A");
        assertThat(parts.subList(0, 2)).containsExactly(0.0, 0.125);
        assertThat(parts.get(2)).isCloseTo(0.25, within(1e-6));
        assertThat(parts).isSorted().allMatch(part -> part >= 0 && part <= 1);
    }

    @Test
    void measuresRealWork() throws InterruptedException {
        double[] input = {2};
        Variant logarithm = new Variant("log", hole -> hole.consume(Math.log(input[0])));

        Samples samples = new InterleavedTimer(Duration.ofMillis(1), 1, 1)
                .time(List.of(logarithm), (what, part) -> {})
                .get(0);

        assertThat(samples.median()).isPositive();
        assertThat(InterleavedTimer.within(Duration.ofSeconds(1)).most()).isGreaterThan(5);
    }

    private InterleavedTimer timer(Duration budget, int fewest, int most) {
        return new InterleavedTimer(budget, fewest, most, clock);
    }

    private Variant work(String name, long nanos) {
        return new Variant(name, hole -> clock.pass(nanos));
    }
}
