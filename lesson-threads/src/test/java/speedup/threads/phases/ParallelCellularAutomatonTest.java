package speedup.threads.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("threads/phases: your automaton")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelCellularAutomatonTest {

    /** Each neighbour that is read adds its state, modulo the number of states. */
    private static final CellRule SUM = new CellRule(sums());

    private final CellularAutomatonExercise exercise = new CellularAutomatonExercise();
    private final CellularAutomaton automaton = exercise.newAnswer();

    private static int[] sums() {
        int[] table = new int[CellRule.STATES * CellRule.STATES];
        for (int i = 0; i < table.length; i++) {
            table[i] = (i / CellRule.STATES + i % CellRule.STATES) % CellRule.STATES;
        }
        return table;
    }

    @Test
    @DisplayName("computes the only inner cell, and keeps the border")
    void computesOneCell() throws InterruptedException {
        int[][] start = {{1, 0, 0}, {2, 5, 0}, {0, 0, 3}};

        assertThat(automaton.evolve(start, SUM, 1, 1)).isDeepEqualTo(new int[][] {{1, 0, 0}, {2, 11, 0}, {0, 0, 3}});
    }

    @Test
    @DisplayName("reads the generation before, and nothing newer")
    void readsTheGenerationBefore() throws InterruptedException {
        int[][] start = {{0, 0, 0, 0}, {0, 1, 2, 0}, {0, 4, 1, 0}, {0, 0, 0, 0}};

        assertThat(automaton.evolve(start, SUM, 1, 1))
                .isDeepEqualTo(new int[][] {{0, 0, 0, 0}, {0, 8, 8, 0}, {0, 8, 8, 0}, {0, 0, 0, 0}});
    }

    @ParameterizedTest(name = "keeps the border in each of {0} generations")
    @ValueSource(ints = {0, 1, 2, 3})
    void keepsTheBorder(int generations) throws InterruptedException {
        int[][] start = {{1, 1, 1}, {1, 0, 1}, {1, 1, 1}};

        assertThat(automaton.evolve(start, SUM, generations, 2)).isDeepEqualTo(new int[][] {
            {1, 1, 1}, {1, 8 * generations % CellRule.STATES, 1}, {1, 1, 1}
        });
    }

    @ParameterizedTest(name = "returns a grid of {0} rows, none of which changes")
    @ValueSource(ints = {1, 2})
    void worksWithoutInnerRows(int rows) throws InterruptedException {
        assertThat(automaton.evolve(new int[rows][4], SUM, 3, 4)).isDeepEqualTo(new int[rows][4]);
    }

    static Stream<Integer> plainSizes() {
        return new CellularAutomatonExercise().sizes().stream().filter(size -> size < 10 || size > 20);
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} rows")
    @MethodSource("plainSizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        assertKeepsTheRules(size);
    }

    @Test
    @DisplayName("leaves the start as it was, and gives each call a grid of its own")
    void leavesTheStartAlone() throws InterruptedException {
        int[][] start = {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}};

        int[][] first = automaton.evolve(start, SUM, 2, 2);
        first[1][1] = 7;
        first[0][0] = 7;

        assertThat(start).isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}});
        assertThat(automaton.evolve(start, SUM, 2, 2)).isDeepEqualTo(start);
    }

    @Test
    @DisplayName("works on two threads at the same time")
    void worksAtTheSameTime() throws InterruptedException {
        CountDownLatch bothAreHere = new CountDownLatch(2);
        CellRule meeting = CellRule.watched((cells, row, column) -> {
            bothAreHere.countDown();
            return await(bothAreHere) ? 1 : 0;
        });

        assertThat(automaton.evolve(new int[4][3], meeting, 1, 2))
                .as("cells of threads that met another one")
                .isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 0}});
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @DisplayName("asks for each cell once in each generation, and shows it the right neighbours")
    void asksForEachCellOnce() throws Exception {
        assertKeepsTheRules(PhaseScene.WATCHED);
    }

    @Test
    @DisplayName("waits at the barrier for a thread that is held up")
    void waitsAtTheBarrier() throws Exception {
        assertKeepsTheRules(PhaseScene.HELD_FIRST_ROW);
        assertKeepsTheRules(PhaseScene.HELD_LAST_ROW);
    }

    @Test
    @DisplayName("returns when all threads have computed the last generation, and not before")
    void waitsInTheEnd() throws Exception {
        assertKeepsTheRules(PhaseScene.HELD_IN_LAST_GENERATION);
    }

    @Test
    @DisplayName("throws what the rule throws while the others wait at the barrier")
    void passesFailuresOn() throws Exception {
        assertKeepsTheRules(PhaseScene.FAILS_IN_FIRST_ROW);
        assertKeepsTheRules(PhaseScene.FAILS_IN_LAST_ROW);
    }

    @Test
    @DisplayName("throws what the rule throws before the others come to the barrier")
    void passesEarlyFailuresOn() throws Exception {
        assertKeepsTheRules(PhaseScene.FAILS_BEFORE_OTHERS);
    }

    private void assertKeepsTheRules(PhaseScene scene) throws Exception {
        assertKeepsTheRules(CellularAutomatonExercise.size(scene));
    }

    private void assertKeepsTheRules(int size) throws Exception {
        PhaseQuestion question = exercise.input(size, size);
        PhaseObservation expected = exercise.expected(exercise.baseline(), question);

        assertThat(exercise.difference(question, expected, exercise.solve(automaton, question)))
                .isEmpty();
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }
}
