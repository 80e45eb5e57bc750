package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import speedup.rules.VerdictRules;

class LoadMeterTest {

    private static final String CPUACCT = "34 31 0:30 / /cg/cpuacct rw,relatime - cgroup cgroup rw,cpuacct";
    private static final String CPU = "35 31 0:31 / /cg/cpu rw,relatime - cgroup cgroup rw,cpu";
    private static final String UNIFIED = "41 31 0:38 / /cg/unified rw,relatime - cgroup2 cgroup2 rw";

    @TempDir
    Path root;

    private FakeHost machine;

    @BeforeEach
    void setUp() {
        machine = new FakeHost(root)
                .file("/proc/stat", "cpu  100 20 30 9999 8888 4 5 60 7777 0\ncpu0 1 2 3 4 5 6 7 8 9 0");
    }

    private MachineLoad load() {
        return LoadMeter.of(machine.host()).read();
    }

    @Test
    void readsProcStatWithoutControlGroups() {
        assertThat(load()).isEqualTo(new MachineLoad(1_590_000_000L, 600_000_000L, OptionalLong.empty(), 10_000_000));
    }

    @Test
    void prefersTheRootOfCpuacct() {
        machine.mounts(UNIFIED, CPUACCT)
                .groups("2:cpuacct:/inner", "0::/inner")
                .file("/cg/cpuacct/cgroup.sane_behavior", "0")
                .file("/cg/cpuacct/cpuacct.usage", "123456789")
                .file("/cg/cpuacct/inner/cpuacct.usage", "1")
                .file("/cg/unified/cpu.stat", "usage_usec 9\nuser_usec 5\nsystem_usec 2");
        assertThat(load().busyNanos()).isEqualTo(123_456_789);
        assertThat(load().grainNanos()).isEqualTo(1);
        assertThat(load().stealNanos()).isEqualTo(600_000_000);
    }

    @Test
    void usesTheRootOfVersion2WithoutCpuacct() {
        machine.mounts(UNIFIED)
                .groups("0::/inner")
                .file("/cg/unified/cpu.stat", "usage_usec 9\nuser_usec 5\nsystem_usec 2");
        assertThat(load()).isEqualTo(new MachineLoad(7_000, 600_000_000L, OptionalLong.empty(), 10_000_000));
    }

    @Test
    void ignoresTheCpuTimeOfAContainersGroups() {
        machine.mounts(UNIFIED, CPUACCT)
                .groups("2:cpuacct:/", "0::/")
                .file("/cg/cpuacct/cpuacct.usage", "1")
                .file("/cg/unified/cgroup.type", "domain")
                .file("/cg/unified/cpu.stat", "usage_usec 9\nuser_usec 5\nsystem_usec 2\nthrottled_usec 4");
        assertThat(load()).isEqualTo(new MachineLoad(1_590_000_000L, 600_000_000L, OptionalLong.of(4_000), 10_000_000));
    }

    @Test
    void ignoresAMalformedAccount() {
        machine.mounts(UNIFIED, CPUACCT)
                .groups("0::/")
                .file("/cg/cpuacct/cgroup.sane_behavior", "0")
                .file("/cg/cpuacct/cpuacct.usage", "much")
                .file("/cg/unified/cpu.stat", "usage_usec nine");
        assertThat(load().busyNanos()).isEqualTo(1_590_000_000L);
    }

    @Test
    void addsUpThrottlingByAllOuterGroups() {
        machine.mounts(CPU)
                .groups("1:cpu:/a/b")
                .file("/cg/cpu/cpu.stat", "nr_periods 0\nnr_throttled 0\nthrottled_time 0")
                .file("/cg/cpu/a/cpu.stat", "nr_periods 0\nnr_throttled 0\nthrottled_time 40")
                .file("/cg/cpu/a/b/cpu.stat", "nr_periods 0\nnr_throttled 0\nthrottled_time 2");
        assertThat(load().throttledNanos()).hasValue(42);
    }

    @Test
    void rejectsASystemWithoutAnAccount() {
        machine.file("/proc/stat", "cpu 1 2 3");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(this::load)
                .withMessageContaining("/proc/stat")
                .withMessageContaining("cpu 1 2 3");
    }

    @Test
    void namesAFileThatIsGone() throws IOException {
        LoadMeter meter = LoadMeter.of(machine.host());
        Files.delete(root.resolve("proc/stat"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(meter::read)
                .withMessageContaining("stat");
    }

    @Test
    void subtractsTheEarlierReading() {
        MachineLoad earlier = new MachineLoad(100, 50, OptionalLong.of(7), 1);
        MachineLoad later = new MachineLoad(300, 90, OptionalLong.of(10), 1);
        assertThat(later.since(earlier)).isEqualTo(new MachineLoad(200, 40, OptionalLong.of(3), 1));
    }

    @Test
    void takesACounterThatStepsBackForUnchanged() {
        MachineLoad earlier = new MachineLoad(100, 50, OptionalLong.of(7), 1);
        MachineLoad later = new MachineLoad(90, 40, OptionalLong.empty(), 10);
        assertThat(later.since(earlier)).isEqualTo(new MachineLoad(0, 0, OptionalLong.empty(), 10));
        assertThat(earlier.since(later).throttledNanos()).isEmpty();
    }

    @Test
    void attributesUnbookedTimeToOthers() {
        MachineLoad window = new MachineLoad(300, 90, OptionalLong.of(10), 1);
        long notBooked = 2 * VerdictRules.SCHEDULER_TICK.toNanos();
        assertThat(window.othersNanos(100, 2)).isEqualTo(200 + 1 + notBooked);
        assertThat(window.othersNanos(400, 2)).isEqualTo(1 + notBooked);
    }

    @Test
    void addsUpStolenAndThrottledTime() {
        assertThat(new MachineLoad(300, 90, OptionalLong.of(10), 1).takenAwayNanos())
                .isEqualTo(100);
        assertThat(new MachineLoad(300, 90, OptionalLong.empty(), 1).takenAwayNanos())
                .isEqualTo(90);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsThisMachinesLoad() {
        MachineLoad before = MachineLoad.now();
        MachineLoad window = MachineLoad.now().since(before);
        assertThat(before.busyNanos()).isPositive();
        assertThat(window.busyNanos()).isNotNegative();
    }

    @Test
    void isNoneWhereTheSystemKeepsNoAccount() {
        assertThat(LoadMeter.ifKept(machine.host())).isPresent();
        machine.file("/proc/stat", "cpu 1 2 3");
        assertThat(LoadMeter.ifKept(machine.host())).isEmpty();
    }
}
