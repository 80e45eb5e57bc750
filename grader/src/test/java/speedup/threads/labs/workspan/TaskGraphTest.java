package speedup.threads.labs.workspan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.timing.Team;

/** Work and span of graphs, what follows from them, and that a run does every task. */
class TaskGraphTest {

    @Test
    void takesTheLongestChainForItsSpan() {
        TaskGraph graph = new TaskGraph("two ways to one end");
        int start = graph.add(1, List.of());
        int quick = graph.add(2, List.of(start));
        int slow = graph.add(5, List.of(start));
        graph.add(3, List.of(quick, slow));

        assertThat(graph.work()).isEqualTo(11);
        assertThat(graph.span()).isEqualTo(9);
    }

    @Test
    void waitsOnlyForTasksThatAreThere() {
        TaskGraph graph = new TaskGraph("a task that waits for itself");

        assertThatThrownBy(() -> graph.add(1, List.of(0))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"fork-join tree, 143, 38", "chain first, 100, 60", "chain last, 100, 60"})
    void hasTheWorkAndSpanThatItsShapeSays(String name, int work, int span) {
        TaskGraph graph = GraphShapes.all().stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(graph.work()).isEqualTo(work);
        assertThat(graph.span()).isEqualTo(span);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 100", "2, 60, 80", "4, 60, 70", "100, 60, 60.4"})
    void liesBetweenTheLimitsOfWorkAndSpan(int cores, double least, double most) {
        GraphBounds bounds = GraphBounds.of(GraphShapes.chainFirst());

        assertThat(bounds.least(cores)).isEqualTo(least);
        assertThat(bounds.mostIfGreedy(cores)).isCloseTo(most, within(1e-9));
        assertThat(bounds.scaledTo(50).least(cores)).isEqualTo(least / 2);
    }

    @ParameterizedTest
    @MethodSource("speedup.threads.labs.workspan.GraphShapes#all")
    @Timeout(60)
    void doesEveryTaskOnceAndEachAfterThoseItWaitsFor(TaskGraph graph) throws InterruptedException {
        for (int threads = 1; threads <= 4; threads++) {
            try (Team team = new Team("test", threads)) {
                GraphRun run = new GraphRun(graph, 1);
                run.on(team, threads);

                assertThat(run.order()).hasSize(graph.size()).doesNotHaveDuplicates();
                assertThat(run.order())
                        .allSatisfy(task -> assertThat(
                                        run.order().subList(0, run.order().indexOf(task)))
                                .containsAll(graph.before(task)));
            }
        }
    }

    @Test
    @Timeout(60)
    void takesTheReadyTaskWithTheLowestNumberFirst() throws InterruptedException {
        try (Team team = new Team("test", 1)) {
            GraphRun run = new GraphRun(GraphShapes.chainFirst(), 1);
            run.on(team, 1);

            assertThat(run.order()).isSorted();
        }
    }
}
