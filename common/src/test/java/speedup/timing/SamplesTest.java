package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void computesMedianAndQuartiles() {
        Samples samples = new Samples(List.of(50.0, 10.0, 40.0, 20.0, 30.0));

        assertThat(samples.median()).isEqualTo(30);
        assertThat(samples.summary().lowerQuartile()).isEqualTo(20);
        assertThat(samples.summary().upperQuartile()).isEqualTo(40);
        assertThat(samples.dividedBy(10).median()).isEqualTo(3);
    }

    @Test
    void takesTheMedianOfTheRatiosAndNotTheRatioOfTheMedians() {
        Samples slow = new Samples(List.of(20.0, 60.0, 30.0));
        Samples fast = new Samples(List.of(10.0, 30.0, 10.0));

        assertThat(fast.speedupsOver(slow)).containsExactly(2.0, 2.0, 3.0);
        assertThat(fast.speedupOver(slow).median()).isEqualTo(2);
        assertThat(slow.median() / fast.median()).isCloseTo(3, within(1e-12));
    }
}
