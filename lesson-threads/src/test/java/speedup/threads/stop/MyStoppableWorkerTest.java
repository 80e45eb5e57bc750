package speedup.threads.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import speedup.threads.Gate;
import speedup.threads.stop.StopScenario.Moment;

@DisplayName("threads/stop: your worker")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MyStoppableWorkerTest {

    private final StoppableWorkerExercise exercise = new StoppableWorkerExercise();
    private final StoppableWorker worker = exercise.newAnswer();

    @Test
    @DisplayName("has nothing to tell if it was not started")
    void tellsNothingIfNotStarted() throws Exception {
        assertThat(worker.stop()).isEmpty();
    }

    @Test
    @DisplayName("applies the rule to each item as often as the item says")
    void computesEachItem() throws Exception {
        assertThat(doubled(new WorkItem(7, 1, 10), new WorkItem(8, 5, 1)))
                .containsExactly(new WorkDone(7, 10, 1_024), new WorkDone(8, 1, 10));
    }

    @Test
    @DisplayName("can be started again, and tells only what it has done since")
    void startsAgain() throws Exception {
        doubled(new WorkItem(1, 1, 1));

        assertThat(doubled(new WorkItem(2, 3, 1))).containsExactly(new WorkDone(2, 1, 6));
    }

    @Test
    @DisplayName("ends while it waits for its first item, and may be stopped where nothing runs")
    void endsWhileIdle() throws Exception {
        assertKeepsTheRules(Moment.IDLE);
    }

    @Test
    @DisplayName("waits for an item without computing, and ends while it waits")
    void endsWhileWaiting() throws Exception {
        assertKeepsTheRules(Moment.WAITING);
    }

    /** Comes first: a loop that has met one rule only is compiled together with it, and then shows what it looks at. */
    @Test
    @Order(1)
    @DisplayName("ends in the middle of an item of very many steps")
    void endsWhileComputing() throws Exception {
        assertKeepsTheRules(Moment.COMPUTING);
    }

    @Test
    @DisplayName("ends in the middle of an item whose rule swallows interrupts")
    void endsThoughInterruptsAreSwallowed() throws Exception {
        assertKeepsTheRules(Moment.SWALLOWING);
    }

    @Test
    @DisplayName("does not lose an item that comes while it is told to stop")
    void losesNoItem() throws Exception {
        assertKeepsTheRules(Moment.TAKING);
    }

    @Test
    @DisplayName("finishes the step that has begun, and begins no other; stop waits for it without computing")
    void finishesTheStep() throws Exception {
        assertKeepsTheRules(Moment.IN_LONG_STEP);
    }

    @Test
    @DisplayName("throws out of stop if its caller is interrupted, and can be asked once more")
    void passesTheInterruptOn() throws Exception {
        assertKeepsTheRules(Moment.INTERRUPTED);
    }

    @Test
    @DisplayName("can be started and stopped a hundred times")
    void keepsTheRulesAgain() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertKeepsTheRules(Moment.IDLE);
        }
    }

    /** What the worker tells when it has computed the items, with a rule that doubles, and waits for another one. */
    private List<WorkDone> doubled(WorkItem... items) throws Exception {
        Gate open = new Gate();
        open.open();
        WatchedQueue queue = new WatchedQueue(List.of(items), open);
        worker.start(queue, value -> 2 * value);
        while (!queue.askedWhileEmpty()) {
            Thread.sleep(1);
        }
        return worker.stop();
    }

    private void assertKeepsTheRules(Moment moment) throws Exception {
        int size = StoppableWorkerExercise.size(moment);
        StopScenario scenario = exercise.input(size, size);
        StopObservation expected = exercise.expected(exercise.baseline(), scenario);

        assertThat(exercise.difference(scenario, expected, exercise.solve(worker, scenario)))
                .isEmpty();
    }
}
