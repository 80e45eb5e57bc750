package speedup.threads.labs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.timing.Team;

/** The most that the stages allow, and that a run hands every item on. */
class ThreeStagesTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 1.5", "1, 64, 1.5", "2, 2, 2", "2, 64, 3", "3, 64, 4.5", "9, 64, 4.5"})
    void isLimitedByTheSlowestStageOrTheCores(int workers, int cores, double most) {
        assertThat(ThreeStages.mostSpeedup(workers, cores)).isCloseTo(most, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "20, 1", "20, 3"})
    void endsWhenAllItemsAreThrough(int items, int workers) throws InterruptedException {
        QueuedRun run = new QueuedRun(items, workers);
        try (Team team = new Team("test", QueuedRun.threads(workers))) {
            run.on(team);
        }

        assertThat(run.waiting(0)).isZero();
        assertThat(run.waiting(1)).isBetween(0.0, (double) QueuedRun.CAPACITY);
        assertThat(run.waiting(2)).isBetween(0.0, (double) QueuedRun.CAPACITY);
    }

    @Test
    void hasOneSlowestStage() {
        assertThat(ThreeStages.UNITS.get(ThreeStages.SLOWEST))
                .isGreaterThan(ThreeStages.WORK - ThreeStages.UNITS.get(ThreeStages.SLOWEST));
    }
}
