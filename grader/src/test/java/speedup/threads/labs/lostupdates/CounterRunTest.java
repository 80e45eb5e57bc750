package speedup.threads.labs.lostupdates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.threads.labs.lostupdates.CounterResult.Tally;
import speedup.timing.Blackhole;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/** A counter's samples: what is asked of it, what it has lost, and which of its samples count. */
class CounterRunTest {

    private static final int TIMES = 1_001;

    private final Team team = new Team("counter", 3);

    @AfterEach
    void close() {
        team.close();
    }

    @ParameterizedTest
    @EnumSource
    void countsEachStepOnOneThread(CounterKind kind) throws InterruptedException {
        CounterRun run = new CounterRun(kind, 1, TIMES, team);
        sample(run.variant(), 2);

        assertThat(run.result(calls(1)).tallies()).containsExactly(new Tally(2 * TIMES, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOMIC", "ADDER", "LOCK"})
    void handsOutEachStepOnceToThreeThreads(CounterKind kind) throws InterruptedException {
        CounterRun run = new CounterRun(kind, 3, TIMES, team);
        sample(run.variant(), 1);

        assertThat(run.result(calls(1)).tallies()).containsExactly(new Tally(TIMES, 0));
    }

    @Test
    void leavesOutTheSamplesOfTheWarmUp() throws InterruptedException {
        CounterRun run = new CounterRun(CounterKind.ATOMIC, 1, TIMES, team);
        for (int calls = 1; calls <= 4; calls++) {
            sample(run.variant(), calls);
        }

        CounterResult result = run.result(calls(2));
        assertThat(result.tallies()).containsExactly(new Tally(3 * TIMES, 0), new Tally(4 * TIMES, 0));
        assertThat(result.asked()).isEqualTo(7 * TIMES);
        assertThat(result.times().nanos()).containsExactly(1.0, 1.0);
    }

    /** As a timer does it: what comes before, some calls, what comes after. */
    private static void sample(Variant variant, int calls) throws InterruptedException {
        variant.before().run();
        for (int i = 0; i < calls; i++) {
            variant.work().run(new Blackhole());
        }
        variant.after().run();
    }

    /** The times of some rounds, 1 ns for each count. */
    private static Samples calls(int rounds) {
        return new Samples(Collections.nCopies(rounds, (double) TIMES));
    }
}
