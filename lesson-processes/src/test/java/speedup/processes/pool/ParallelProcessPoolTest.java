package speedup.processes.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.processes.ProcessIdProbe;

@DisplayName("processes/pool: your process pool")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelProcessPoolTest {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private final ProcessPoolExercise exercise = new ProcessPoolExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final ProcessPool pool = exercise.newAnswer();
    private long rendezvous;

    @BeforeEach
    void openRendezvous() throws IOException {
        rendezvous = Rendezvous.open();
    }

    @AfterEach
    void closePool() throws IOException {
        pool.close();
        Rendezvous.close(rendezvous);
    }

    @Test
    @DisplayName("applies the function to a single task")
    void mapsASingleTask() throws Exception {
        assertThat(pool.map(NonNegativeDoubling.class, new long[] {21})).containsExactly(42);
    }

    @Test
    @DisplayName("gives no results for no tasks")
    void mapsNoTasks() throws Exception {
        assertThat(pool.map(NonNegativeDoubling.class, new long[0])).isEmpty();
    }

    @Test
    @DisplayName("gives the results in the order of the tasks, also when the first task is the last to end")
    void keepsTheOrder() throws Exception {
        long[] tasks = LongStream.range(0, 50)
                .map(i -> CollatzSteps.task(1 + i, i == 0 ? 50_000 : 1))
                .toArray();

        assertThat(pool.map(CollatzSteps.class, tasks))
                .isEqualTo(new SerialProcessPool().map(CollatzSteps.class, tasks));
    }

    static Stream<Integer> sizes() {
        return new ProcessPoolExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} tasks")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        PoolInput input = exercise.input(size, size);
        PoolOutput expected = exercise.expected(new SerialProcessPool(), input);

        Optional<String> difference = exercise.difference(input, expected, exercise.solve(pool, input));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves the tasks as they were")
    void leavesTheTasksAlone() throws Exception {
        long[] tasks = {3, 1, 2};

        pool.map(NonNegativeDoubling.class, tasks);

        assertThat(tasks).containsExactly(3, 1, 2);
    }

    @Test
    @DisplayName("applies one function in one call and another in the next")
    void changesTheFunction() throws Exception {
        assertThat(pool.map(NonNegativeDoubling.class, new long[] {1, 2, 3})).containsExactly(2, 4, 6);
        assertThat(pool.map(PrintingFunction.class, new long[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("does nothing in the calling process")
    void worksInOtherProcesses() throws Exception {
        long[] processes = pool.map(ProcessIdProbe.class, new long[20]);

        assertThat(processes).doesNotContain(ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("has a worker for each core: as many tasks as cores are under way at the same time")
    void hasAWorkerForEachCore() throws Exception {
        long[] processes = pool.map(Rendezvous.class, Rendezvous.tasks(rendezvous, 0, WORKERS, WORKERS));

        assertThat(processes).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        long[] first = pool.map(Rendezvous.class, Rendezvous.tasks(rendezvous, 0, WORKERS, WORKERS));
        long[] second = pool.map(Rendezvous.class, Rendezvous.tasks(rendezvous, WORKERS, 2 * WORKERS, 2 * WORKERS));

        assertThat(second).containsExactlyInAnyOrder(first);
    }

    @Test
    @DisplayName("does not decide beforehand who does what: while one worker is busy, the others do the rest")
    void handsOutTasksOneByOne() throws Exception {
        assumeThat(WORKERS).as("workers").isGreaterThan(1);
        long[] tasks = Rendezvous.tasks(rendezvous, 0, 24, 0);
        tasks[0] = Rendezvous.task(rendezvous, 0, 24);

        long[] processes = pool.map(Rendezvous.class, tasks);

        assertThat(Arrays.stream(processes).skip(1)).doesNotContain(processes[0]);
    }

    @Test
    @DisplayName("is not confused by what a function prints")
    void survivesPrinting() throws Exception {
        assertThat(pool.map(PrintingFunction.class, new long[] {5, 6, 7})).containsExactly(5, 6, 7);
    }

    @Test
    @DisplayName("passes on what a function throws, and can be used again")
    void passesOnFailures() throws Exception {
        pool.map(NonNegativeDoubling.class, new long[] {1, 2});

        assertThatThrownBy(() -> pool.map(NonNegativeDoubling.class, new long[] {1, 2, -3, 4}))
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining("-3 is negative");

        assertThat(pool.map(NonNegativeDoubling.class, new long[] {5, 6, 7, 8})).containsExactly(10, 12, 14, 16);
    }

    @Test
    @DisplayName("says so when a worker dies")
    void noticesADeadWorker() throws Exception {
        pool.map(NonNegativeDoubling.class, new long[] {1, 2});

        long here = ProcessHandle.current().pid();

        assertThatThrownBy(() -> pool.map(HaltingFunction.class, new long[] {here, here, here}))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed")
    void leavesNoProcessBehind() throws Exception {
        pool.map(ProcessIdProbe.class, new long[20]);
        assertThat(children()).hasSizeGreaterThan(childrenBefore.size());

        pool.close();

        assertThat(children()).isEqualTo(childrenBefore);
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        pool.map(NonNegativeDoubling.class, new long[] {1});

        pool.close();
        pool.close();

        assertThatThrownBy(() -> pool.map(NonNegativeDoubling.class, new long[] {1}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
