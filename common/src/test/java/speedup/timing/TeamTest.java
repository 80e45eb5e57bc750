package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TeamTest {

    /** Each share waits for the others, so that one thread could not run two of them. */
    @Test
    void runsSharesAtTheSameTimeOnReusedThreads() throws InterruptedException {
        try (Team team = new Team("test team", 3)) {
            Set<Thread> first = threadsOf(team);
            assertThat(first).hasSize(3).allMatch(Thread::isDaemon);
            assertThat(first).extracting(Thread::getName).containsOnly("test team");
            assertThat(threadsOf(team)).isEqualTo(first);
        }
    }

    private static Set<Thread> threadsOf(Team team) throws InterruptedException {
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        CyclicBarrier all = new CyclicBarrier(3);
        team.together(3, share -> {
            threads.add(Thread.currentThread());
            await(all);
        });
        return threads;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void handsOnWhatAShareThrows() {
        ArithmeticException thrown = new ArithmeticException("share 1");
        try (Team team = new Team("test team", 2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> team.together(2, share -> {
                        if (share == 1) {
                            throw thrown;
                        }
                    }))
                    .withMessage("A share of the work failed")
                    .withCause(thrown);
        }
    }

    @Test
    void rejectsWorkAfterClose() {
        Team team = new Team("test team", 1);
        team.close();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> team.together(1, share -> {}));
    }

    @Test
    void boundsCoverEachIndexOnce() {
        assertThat(Team.bound(10, 0, 3)).isZero();
        assertThat(Team.bound(10, 1, 3)).isEqualTo(3);
        assertThat(Team.bound(10, 2, 3)).isEqualTo(6);
        assertThat(Team.bound(10, 3, 3)).isEqualTo(10);
        assertThat(Team.bound(Integer.MAX_VALUE, 64, 64)).isEqualTo(Integer.MAX_VALUE);
    }
}
