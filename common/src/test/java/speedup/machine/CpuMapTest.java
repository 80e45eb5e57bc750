package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuMapTest {

    private static final String CPU = "/sys/devices/system/cpu/cpu";

    @TempDir
    private Path root;

    @Test
    void knowsOneCore() {
        FakeHost machine = machine("0").affinity("0");
        cpu(machine, 0, "0", "0");

        CpuMap map = CpuMap.of(machine.host());

        assertThat(map.cpus()).containsExactly(new CpuPlace(0, 0, 0, ""));
        assertThat(map.allows(0)).isTrue();
        assertThat(map.isComplete()).isTrue();
        assertThat(map.problems()).isEmpty();
    }

    @Test
    void knowsBothThreadsOfACoreAndWhatTheyShare() {
        FakeHost machine = machine("0-3").affinity("1-2");
        for (int cpu = 0; cpu < 4; cpu++) {
            String siblings = cpu % 2 + "," + (cpu % 2 + 2);
            cpu(machine, cpu, "0", siblings);
            cache(machine, cpu, 0, "1", "48K", siblings);
            cache(machine, cpu, 1, "3", "8192K", "0-3");
        }

        CpuMap map = CpuMap.of(machine.host());

        assertThat(map.cpus()).extracting(CpuPlace::core).containsExactly(0, 1, 0, 1);
        assertThat(map.caches())
                .extracting(unit -> unit.kind().level(), unit -> unit.cpus().toString())
                .containsExactly(tuple(1, "0,2"), tuple(1, "1,3"), tuple(3, "0-3"));
        assertThat(map.allowed()).hasToString("1-2");
    }

    @Test
    void knowsPackagesAndNodesWithTheirMemory() {
        FakeHost machine = machine("0-3")
                .file("/sys/devices/system/node/online", "0-2")
                .file("/sys/devices/system/node/node0/cpulist", "0-1")
                .file("/sys/devices/system/node/node0/meminfo", "Node 0 MemTotal:       1024 kB\nNode 0 MemFree: 1 kB")
                .file("/sys/devices/system/node/node1/cpulist", "2-3")
                .file("/sys/devices/system/node/node1/meminfo", "nothing")
                .file("/sys/devices/system/node/node2/cpulist", "");
        for (int cpu = 0; cpu < 4; cpu++) {
            cpu(machine, cpu, "" + cpu / 2, "" + cpu);
        }

        CpuMap map = CpuMap.of(machine.host());

        assertThat(map.cpus()).extracting(CpuPlace::socket).containsExactly(0, 0, 1, 1);
        assertThat(map.nodes())
                .containsExactly(
                        new MemoryNode(new NumaNode(0, CpuList.parse("0-1")), 1 << 20),
                        new MemoryNode(new NumaNode(1, CpuList.parse("2-3")), 0));
        assertThat(map.problems()).singleElement().asString().contains("node1/meminfo", "MemTotal");
        assertThat(map.allowed()).as("without an affinity mask").hasToString("0-3");
    }

    @Test
    void tellsTheKindsOfAHybridProcessor() {
        FakeHost machine =
                machine("0-2").file("/sys/devices/cpu_core/cpus", "0-1").file("/sys/devices/cpu_atom/cpus", "2");
        cpu(machine, 0, "0", "0-1");
        cpu(machine, 1, "0", "0-1");
        cpu(machine, 2, "-1", "2");

        assertThat(CpuMap.of(machine.host()).cpus())
                .extracting(CpuPlace::kind, CpuPlace::socket)
                .containsExactly(tuple("performance", 0), tuple("performance", 0), tuple("efficiency", 0));
    }

    @Test
    void readsTheNamesOfOldKernels() {
        FakeHost machine = machine("0-1");
        for (int cpu = 0; cpu < 2; cpu++) {
            machine.file(CPU + cpu + "/topology/thread_siblings_list", "0-1");
        }

        assertThat(CpuMap.of(machine.host()).cpus()).extracting(CpuPlace::core).containsExactly(0, 0);
    }

    @Test
    void takesEachProcessorOfJavasForACoreWithoutSys() {
        CpuMap map = CpuMap.of(new FakeHost(root).processors(3).host());

        assertThat(map.cpus()).extracting(CpuPlace::core).containsExactly(0, 1, 2);
        assertThat(map.caches()).isEmpty();
        assertThat(map.nodes()).isEmpty();
        assertThat(map.allowed()).hasToString("0-2");
        assertThat(map.isComplete()).isFalse();
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        FakeHost machine = machine("0");
        machine.file(CPU + "0/topology/core_cpus_list", "x");
        cache(machine, 0, 0, "1", "48K", "?");

        CpuMap map = CpuMap.of(machine.host());

        assertThat(map.cpus()).containsExactly(new CpuPlace(0, 0, 0, ""));
        assertThat(map.caches()).isEmpty();
        assertThat(map.problems()).isNotEmpty();
    }

    @Test
    void rejectsAMachineWithoutCores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuMap(List.of(), List.of(), List.of(), CpuList.parse("0"), true, List.of()));
    }

    @Test
    void readsThisMachine() {
        assertThat(CpuMap.here().cpus()).isNotEmpty();
    }

    private FakeHost machine(String online) {
        return new FakeHost(root).file("/sys/devices/system/cpu/online", online);
    }

    private static void cpu(FakeHost machine, int cpu, String socket, String siblings) {
        machine.file(CPU + cpu + "/topology/physical_package_id", socket)
                .file(CPU + cpu + "/topology/core_cpus_list", siblings);
    }

    private static void cache(FakeHost machine, int cpu, int index, String level, String size, String shared) {
        String folder = CPU + cpu + "/cache/index" + index + "/";
        machine.file(folder + "level", level)
                .file(folder + "type", "Unified")
                .file(folder + "size", size)
                .file(folder + "coherency_line_size", "64")
                .file(folder + "shared_cpu_list", shared);
    }
}
