package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import speedup.evidence.Conclusion;

class TruthTest {

    @Test
    void knowsWhatAConclusionIsWorth() {
        assertThat(Truth.FAST_ENOUGH.judge(Conclusion.REACHES)).isEqualTo(Finding.RIGHT);
        assertThat(Truth.FAST_ENOUGH.judge(Conclusion.STAYS_BELOW)).isEqualTo(Finding.WRONG);
        assertThat(Truth.TOO_SLOW.judge(Conclusion.REACHES)).isEqualTo(Finding.WRONG);
        assertThat(Truth.TOO_SLOW.judge(Conclusion.STAYS_BELOW)).isEqualTo(Finding.RIGHT);
        assertThat(Truth.TOO_SLOW.judge(Conclusion.OPEN)).isEqualTo(Finding.OPEN);
        assertThat(Truth.FAST_ENOUGH.judge(Conclusion.OPEN)).isEqualTo(Finding.OPEN);
    }
}
