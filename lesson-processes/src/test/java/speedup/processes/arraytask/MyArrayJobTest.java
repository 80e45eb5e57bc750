package speedup.processes.arraytask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("processes/array-task: your array job")
class MyArrayJobTest {

    /** Tasks 3, 5 and 7. */
    private static final TaskArray TASKS = new TaskArray(3, 8, 2);

    private static final Part A = new Part(3, new Range(0, 2), new long[] {10, 11});
    private static final Part B = new Part(5, new Range(2, 2), new long[0]);
    private static final Part C = new Part(7, new Range(2, 5), new long[] {12, 13, 14});

    private final ArrayJobExercise exercise = new ArrayJobExercise();
    private final ArrayJob job = exercise.newAnswer();

    @Test
    @DisplayName("gives equal shares, in the order of the ids")
    void sharesEqually() {
        assertThat(ranges(TASKS, 12)).containsExactly(new Range(0, 4), new Range(4, 8), new Range(8, 12));
    }

    @Test
    @DisplayName("forgets no item that remains after the division")
    void sharesTheRemainder() {
        List<Range> ranges = ranges(TASKS, 11);

        assertThat(ranges).extracting(Range::size).containsExactlyInAnyOrder(4, 4, 3);
        assertThat(ranges.get(2).to()).isEqualTo(11);
    }

    @Test
    @DisplayName("gives some tasks nothing if there are fewer items than tasks")
    void sharesFewItems() {
        assertThat(ranges(TASKS, 1)).extracting(Range::size).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    @DisplayName("gives a single task everything, whatever its id")
    void givesASingleTaskEverything() {
        assertThat(ranges(new TaskArray(4, 4, 1), 9)).containsExactly(new Range(0, 9));
    }

    @Test
    @DisplayName("shares out as many items as there can be")
    void sharesManyItems() {
        List<Range> ranges = ranges(new TaskArray(0, 9, 1), Integer.MAX_VALUE);

        assertThat(ranges).allSatisfy(range -> assertThat(range.size()).isBetween(214_748_364, 214_748_365));
    }

    @Test
    @DisplayName("puts the parts together, in whatever order they come")
    void mergesInAnyOrder() throws Exception {
        assertThat(job.merge(TASKS, 5, List.of(C, A, B))).containsExactly(10, 11, 12, 13, 14);
    }

    @Test
    @DisplayName("names a missing part, also one that would be empty")
    void namesAMissingPart() throws Exception {
        job.merge(TASKS, 5, List.of(A, B, C));

        UnusablePartsException problem =
                catchThrowableOfType(UnusablePartsException.class, () -> job.merge(TASKS, 5, List.of(C, A)));

        assertThat(problem.missing()).containsExactly(5);
        assertThat(problem.doubled()).isEmpty();
    }

    @Test
    @DisplayName("names all missing parts and all doubled ones at once")
    void namesAllProblems() throws Exception {
        job.merge(TASKS, 5, List.of(A, B, C));

        UnusablePartsException problem =
                catchThrowableOfType(UnusablePartsException.class, () -> job.merge(TASKS, 5, List.of(C, C, C)));

        assertThat(problem.missing()).containsExactlyInAnyOrder(3, 5);
        assertThat(problem.doubled()).containsExactly(7);
    }

    static Stream<Integer> sizes() {
        return new ArrayJobExercise().sizes().stream();
    }

    @ParameterizedTest(name = "shares out and merges with {0} tasks")
    @MethodSource("sizes")
    void sharesOutAndMerges(int size) throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            ArrayRun run = exercise.input(seed, size);
            ArrayJobResult expected = exercise.expected(exercise.baseline(), run);

            assertThat(exercise.difference(run, expected, exercise.solve(job, run)))
                    .isEmpty();
        }
    }

    private List<Range> ranges(TaskArray tasks, int items) {
        return tasks.ids().stream().map(id -> job.range(tasks, id, items)).toList();
    }
}
