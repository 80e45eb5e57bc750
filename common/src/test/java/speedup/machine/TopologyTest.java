package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import oshi.hardware.CentralProcessor.LogicalProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;

class TopologyTest {

    private static final String CPU = "/sys/devices/system/cpu/cpu";

    @TempDir
    Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsThisMachine() {
        Topology here = Topology.here();
        assertThat(here.logicalCores()).isGreaterThanOrEqualTo(here.physicalCores());
        assertThat(here.physicalCores()).isPositive();
        assertThat(here.sockets()).isPositive();
        assertThat(here.processor()).isNotBlank();
        assertThat(here.memoryBytes()).isPositive();
        assertThat(here.numaNodes()).isNotEmpty();
        assertThat(Topology.here()).isSameAs(here);
    }

    @Test
    void roundsThreadsPerCoreUp() {
        assertThat(topology(16, 8).threadsPerCore()).isEqualTo(2);
        assertThat(topology(8, 8).threadsPerCore()).isEqualTo(1);
        assertThat(topology(12, 8).threadsPerCore()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> topology(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> topology(1, 0));
    }

    private static Topology topology(int logical, int physical) {
        return new Topology("test", logical, physical, 1, List.of(), List.of(), List.of(), 1);
    }

    @Test
    void readsFromSysfsWhichCoresShareACache() {
        FakeHost machine = new FakeHost(root).file("/sys/devices/system/cpu/online", "0-1");
        for (int cpu = 0; cpu < 2; cpu++) {
            cache(machine, cpu, 0, "1", "Data", "32K", "" + cpu);
            cache(machine, cpu, 1, "3", "Unified", "8192K", "0-1");
        }
        assertThat(new SysfsCaches(new SystemFiles(machine.host())).find())
                .containsExactly(
                        new Cache(1, Cache.Kind.DATA, 32 * 1024, 64, OptionalInt.of(1)),
                        new Cache(3, Cache.Kind.UNIFIED, 8192 * 1024, 64, OptionalInt.of(2)));
    }

    @Test
    void ignoresAndReportsMalformedCaches() {
        FakeHost machine = new FakeHost(root).file("/sys/devices/system/cpu/online", "0");
        cache(machine, 0, 0, "1", "Data", "big", "0");
        cache(machine, 0, 1, "1", "Gold", "32K", "0");
        cache(machine, 0, 2, "low", "Data", "32K", "0");
        SystemFiles files = new SystemFiles(machine.host());
        assertThat(new SysfsCaches(files).find()).isEmpty();
        assertThat(files.problems()).hasSize(3);
    }

    private static void cache(
            FakeHost machine, int cpu, int index, String level, String type, String size, String shared) {
        String folder = CPU + cpu + "/cache/index" + index + "/";
        machine.file(folder + "level", level)
                .file(folder + "type", type)
                .file(folder + "size", size)
                .file(folder + "coherency_line_size", "64")
                .file(folder + "shared_cpu_list", shared);
    }

    @Test
    void readsCachesFromOshi() {
        assertThat(TopologyReader.caches(List.of(
                        new ProcessorCache(2, 8, 64, 1 << 20, ProcessorCache.Type.UNIFIED),
                        new ProcessorCache(1, 8, 64, 1 << 15, ProcessorCache.Type.TRACE),
                        new ProcessorCache(1, 8, 64, 1 << 15, ProcessorCache.Type.DATA))))
                .containsExactly(
                        new Cache(1, Cache.Kind.INSTRUCTION, 1 << 15, 64, OptionalInt.empty()),
                        new Cache(1, Cache.Kind.DATA, 1 << 15, 64, OptionalInt.empty()),
                        new Cache(2, Cache.Kind.UNIFIED, 1 << 20, 64, OptionalInt.empty()));
    }

    @Test
    void groupsCoresByNode() {
        assertThat(TopologyReader.numaNodes(List.of(
                        new LogicalProcessor(0, 0, 0, 0),
                        new LogicalProcessor(1, 1, 0, 1),
                        new LogicalProcessor(2, 2, 0, 0))))
                .containsExactly(new NumaNode(0, CpuList.parse("0,2")), new NumaNode(1, CpuList.parse("1")));
    }

    @Test
    void keepsOnlyTheFlagsOfVectorUnits() {
        assertThat(TopologyReader.simd(List.of(
                        "flags : fpu sse sse2 ssse3 sse4_1 avx avx2 avx512f fma ht clsse",
                        "flags : fpu sse",
                        "Features: asimd sve")))
                .containsExactly("sse", "sse2", "ssse3", "sse4_1", "avx", "avx2", "avx512f", "fma", "asimd", "sve");
    }

    @Test
    void printsACache() {
        assertThat(new Cache(1, Cache.Kind.DATA, 32768, 64, OptionalInt.of(2)))
                .hasToString("L1 data 32 KiB, lines of 64 bytes, shared by 2 logical cores");
        assertThat(new Cache(3, Cache.Kind.UNIFIED, 32768, 64, OptionalInt.of(1)))
                .hasToString("L3 32 KiB, lines of 64 bytes");
    }
}
