package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NanoClockTest {

    @Test
    void theGrainIsTheSmallestStep() {
        assertThat(new ScriptedClock(37).grain()).isEqualTo(37);
    }

    @Test
    void aClockThatStandsStillForAWhileHasTheGrainOfItsSteps() {
        long[] readings = {0};
        NanoClock coarse = () -> readings[0]++ / 10 * 1_000_000;
        assertThat(coarse.grain()).isEqualTo(1_000_000);
    }

    @Test
    void theWallClockGoesOnWhileAThreadSleeps() throws InterruptedException {
        NanoClock wall = NanoClock.wall();
        long start = wall.nanos();
        Thread.sleep(20);
        assertThat(wall.nanos() - start).isGreaterThan(10_000_000);
    }

    @Test
    void theThreadsCpuClockCountsWork() {
        NanoClock cpu = NanoClock.threadCpu();
        long start = cpu.nanos();
        assertThat(cpu.grain()).isPositive();
        assertThat(cpu.nanos()).isGreaterThan(start);
    }
}
