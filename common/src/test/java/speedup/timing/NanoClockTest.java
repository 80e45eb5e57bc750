package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NanoClockTest {

    @Test
    void wallClockGoesOnWhileAThreadSleeps() throws InterruptedException {
        NanoClock wall = NanoClock.wall();
        long start = wall.nanos();
        Thread.sleep(20);
        assertThat(wall.nanos() - start).isGreaterThan(10_000_000);
    }

    @Test
    void threadCpuClockCountsWork() {
        NanoClock cpu = NanoClock.threadCpu();
        long start = cpu.nanos();
        Blackhole hole = new Blackhole();
        for (int i = 0; i < 1_000_000; i++) {
            hole.consume(i);
        }
        assertThat(cpu.nanos()).isGreaterThan(start);
    }
}
