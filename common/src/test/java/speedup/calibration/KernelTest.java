package speedup.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelTest {

    @Test
    void dependsOnEveryStep() {
        assertThat(Kernel.run(2_500)).isNotEqualTo(Kernel.run(2_499));
        assertThat(Kernel.run(2_500)).isEqualTo(Kernel.run(2_500));
    }

    @Test
    void stepsEachChainByThreeShifts() {
        long seed = 8;
        long expected = 0;
        for (long chain = 0; chain < 8; chain++) {
            long x = seed ^ chain;
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            expected += x;
        }
        assertThat(Kernel.chunk(1, seed)).isEqualTo(expected);
    }
}
