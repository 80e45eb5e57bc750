package speedup.processes.stencil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("processes/stencil: your plate")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelPlateTest {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private final StencilExercise exercise = new StencilExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final Plate plate = exercise.newAnswer();

    @AfterEach
    void closePlate() {
        plate.close();
    }

    @Test
    @DisplayName("lets heat flow from a hot border into a single cold cell")
    void heatsASingleCell() throws Exception {
        double[][] cold = {{0, 1, 0}, {0, 0, 0}, {0, 0, 0}};

        double[][] warmer = plate.after(new HeatFlow(), cold, 1);

        assertThat(warmer).isDeepEqualTo(new double[][] {{0, 1, 0}, {0, 0.2 * (1 / Math.sqrt(1.5)), 0}, {0, 0, 0}});
    }

    @Test
    @DisplayName("gives a plate back unchanged after no steps, as a new one")
    void keepsAPlateForNoSteps() throws Exception {
        double[][] rows = exercise.input(1, 10).plate();

        double[][] result = plate.after(new HeatFlow(), rows, 0);

        assertThat(result).isDeepEqualTo(rows);
        for (int i = 0; i < rows.length; i++) {
            assertThat(result[i]).isNotSameAs(rows[i]);
        }
    }

    @Test
    @DisplayName("carries heat across all borders between workers, one row in each step")
    void carriesHeatAcross() throws Exception {
        double[][] cold = new double[2 * WORKERS + 2][3];
        cold[0][1] = 50;

        double[][] warmer = plate.after(new HeatFlow(), cold, 2 * WORKERS - 1);

        assertThat(warmer[2 * WORKERS - 1][1]).isPositive();
        assertThat(warmer[2 * WORKERS][1]).isZero();
    }

    static Stream<Integer> sizes() {
        return new StencilExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version, bit by bit, on {0} rows")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        HeatInput input = exercise.input(size, size);
        HeatResult expected = exercise.expected(new SerialPlate(), input);

        Optional<String> difference = exercise.difference(input, expected, exercise.solve(plate, input));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves the given plate as it was")
    void leavesThePlateAlone() throws Exception {
        double[][] rows = exercise.input(2, 20).plate();

        plate.after(new HeatFlow(), rows, 5);

        assertThat(rows).isDeepEqualTo(exercise.input(2, 20).plate());
    }

    @Test
    @DisplayName("shares the rows out over all workers, and computes none in the calling process")
    void worksInOtherProcesses() throws Exception {
        Set<Double> processes = processes(plate.after(new ProcessIdRule(), new double[4 * WORKERS + 2][3], 2));

        assertThat(processes).hasSize(WORKERS).doesNotContain((double)
                ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        double[][] rows = new double[4 * WORKERS + 2][3];

        Set<Double> first = processes(plate.after(new ProcessIdRule(), rows, 3));
        Set<Double> second = processes(plate.after(new ProcessIdRule(), rows, 3));

        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("says so when the workers have died, and can be used again")
    void noticesDeadWorkers() throws Exception {
        double[][] rows = exercise.input(4, 30).plate();
        double[][] expected = plate.after(new HeatFlow(), rows, 3);
        Set<ProcessHandle> workers = children();
        workers.removeAll(childrenBefore);

        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());

        assertThatThrownBy(() -> plate.after(new HeatFlow(), rows, 3)).isInstanceOf(IOException.class);
        assertThat(plate.after(new HeatFlow(), rows, 3)).isDeepEqualTo(expected);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed")
    void leavesNoProcessBehind() throws Exception {
        plate.after(new HeatFlow(), new double[5][5], 2);
        assertThat(children()).hasSizeGreaterThan(childrenBefore.size());

        plate.close();

        assertThat(children()).isEqualTo(childrenBefore);
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        plate.after(new HeatFlow(), new double[5][5], 2);

        plate.close();
        plate.close();

        assertThatThrownBy(() -> plate.after(new HeatFlow(), new double[5][5], 2))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private static Set<Double> processes(double[][] rows) {
        return Arrays.stream(rows, 1, rows.length - 1).map(row -> row[1]).collect(Collectors.toSet());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
