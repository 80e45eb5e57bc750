package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void figuresArePerCall() {
        Timing timing = new Timing(10, List.of(300L, 100L, 200L));
        assertThat(timing.median()).isEqualTo(20);
        assertThat(timing.best()).isEqualTo(10);
        assertThat(timing.worst()).isEqualTo(30);
        assertThat(timing).hasToString("20.00 ns per call (best 10.00, worst 30.00; 3 samples of 10 calls)");
    }

    @Test
    void ofTwoMiddleSamplesTheMeanCounts() {
        assertThat(new Timing(1, List.of(4L, 1L, 9L, 2L)).median()).isEqualTo(3);
    }

    @Property(tries = 200)
    void halfTheSamplesAreOnEitherSideOfTheMedian(@ForAll @Size(min = 1) List<@LongRange(min = 1) Long> samples) {
        double median = new Timing(1, samples).median();
        long below = samples.stream().filter(sample -> sample < median).count();
        long above = samples.stream().filter(sample -> sample > median).count();
        assertThat(below).isLessThanOrEqualTo(samples.size() / 2);
        assertThat(above).isLessThanOrEqualTo(samples.size() / 2);
    }

    @Test
    void aTimingOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing(0, List.of(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing(1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedTiming(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(0, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(1, Double.NaN, true));
    }

    @Test
    void theMedianOfTheRatiosIsNotTheRatioOfTheMedians() {
        PairedTiming timing =
                new PairedTiming(List.of(new Pair(20, 10, true), new Pair(60, 30, false), new Pair(30, 10, true)));
        assertThat(timing.ratios()).containsExactly(2.0, 2.0, 3.0);
        assertThat(timing.medianRatio()).isEqualTo(2);
        assertThat(timing.firstMedian() / timing.secondMedian()).isCloseTo(3, within(1e-12));
        assertThat(timing).hasToString("ratio 2.000 (30.00 ns to 10.00 ns per call; 3 pairs)");
    }
}
