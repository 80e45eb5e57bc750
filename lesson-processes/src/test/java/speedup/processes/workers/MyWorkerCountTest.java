package speedup.processes.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.machine.CpuList;

@DisplayName("processes/workers: your number of workers")
class MyWorkerCountTest {

    /** 4 cores of 2 hardware threads each, CPUs 0 to 7. */
    private static final List<CpuList> CORES =
            Stream.of("0,4", "1,5", "2,6", "3,7").map(CpuList::parse).toList();

    private static final CpuList ALL = CpuList.parse("0-7");
    private static final OptionalDouble NO_QUOTA = OptionalDouble.empty();

    private final WorkerCountExercise exercise = new WorkerCountExercise();
    private final WorkerCount count = exercise.newAnswer();

    @Test
    @DisplayName("counts cores, and not their hardware threads")
    void countsCores() {
        assertThat(count.workers(new Node(CORES, ALL, NO_QUOTA, Map.of()))).isEqualTo(4);
    }

    @ParameterizedTest(name = "on the CPUs {0} there are {1} cores")
    @CsvSource(
            delimiter = ';',
            value = {"0-3;4", "0,4;1", "0-1,4-5;2", "6;1", "0-127;4"})
    void countsCoresInTheMask(String mask, int cores) {
        assertThat(count.workers(new Node(CORES, CpuList.parse(mask), NO_QUOTA, Map.of())))
                .isEqualTo(cores);
    }

    @ParameterizedTest(name = "a quota of {0} cores allows {1} workers")
    @CsvSource({"2.9, 2", "2, 2", "0.5, 1", "6.5, 4"})
    void keepsTheQuota(double quota, int workers) {
        assertThat(count.workers(new Node(CORES, ALL, OptionalDouble.of(quota), Map.of())))
                .isEqualTo(workers);
    }

    @ParameterizedTest(name = "{0}={1} makes {2} workers")
    @CsvSource({"NSLOTS, 3, 3", "SLURM_CPUS_PER_TASK, 3, 3", "NSLOTS, 6, 6", "NSLOTS, 0002, 2", "NSLOTS, ' 2 ', 2"})
    void followsTheScheduler(String variable, String value, int workers) {
        assertThat(count.workers(new Node(CORES, ALL, NO_QUOTA, Map.of(variable, value))))
                .isEqualTo(workers);
    }

    @Test
    @DisplayName("takes the smaller one if there are two allotments")
    void takesTheSmallerAllotment() {
        Map<String, String> both = Map.of("NSLOTS", "5", "SLURM_CPUS_PER_TASK", "3");

        assertThat(count.workers(new Node(CORES, ALL, NO_QUOTA, both))).isEqualTo(3);
    }

    @Test
    @DisplayName("believes no allotment beyond the affinity mask")
    void keepsTheMaskAgainstTheScheduler() {
        Node node = new Node(CORES, CpuList.parse("0,4,100"), NO_QUOTA, Map.of("NSLOTS", "8"));

        assertThat(count.workers(node)).isEqualTo(2);
    }

    @Test
    @DisplayName("believes no allotment beyond the quota")
    void keepsTheQuotaAgainstTheScheduler() {
        Node node = new Node(CORES, ALL, OptionalDouble.of(2.5), Map.of("SLURM_CPUS_PER_TASK", "8"));

        assertThat(count.workers(node)).isEqualTo(2);
    }

    @ParameterizedTest(name = "ignores NSLOTS=\"{0}\"")
    @ValueSource(strings = {"", "undefined", "0", "-2", "+2", "2.5", "4 8", "0x4", "1000000", "99999999999999999999"})
    void ignoresMalformedVariables(String value) {
        assertThat(count.workers(new Node(CORES, ALL, NO_QUOTA, Map.of("NSLOTS", value))))
                .isEqualTo(4);
    }

    static Stream<Integer> sizes() {
        return new WorkerCountExercise().sizes().stream();
    }

    @ParameterizedTest(name = "is right on all kinds of nodes with {0} cores")
    @MethodSource("sizes")
    void isRightOnAllKindsOfNodes(int size) throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            List<Node> nodes = exercise.input(seed, size);
            long[] expected = exercise.expected(exercise.baseline(), nodes);

            assertThat(exercise.difference(nodes, expected, exercise.solve(count, nodes)))
                    .isEmpty();
        }
    }
}
