package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.exercise.Exercises;
import speedup.grader.grading.GradingQueue.Entry;
import speedup.grader.lock.MachineLock;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

@Timeout(60)
class ConcurrentGradingTest {

    private final List<Entry> known = new ArrayList<>();

    private static List<Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry(i, Exercises.load().get("threads/cores")))
                .toList();
    }

    private static ExerciseVerdict passed(Entry entry) {
        return Gradebooks.verdict(entry.exercise().id(), Status.PASSED, Optional.empty());
    }

    @Test
    void gradesAsManyAtATimeAsThereAreCores() {
        CyclicBarrier both = new CyclicBarrier(2);
        new ConcurrentGrading(MachineLock.NONE, 2)
                .grade(
                        entries(40),
                        () -> {},
                        entry -> {
                            await(both);
                            return passed(entry);
                        },
                        (entry, verdict) -> known.add(entry));

        assertThat(known)
                .extracting(Entry::submission)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 40).boxed().toList());
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsAVerdictWhileOthersAreStillMade() {
        CountDownLatch told = new CountDownLatch(1);
        new ConcurrentGrading(MachineLock.NONE, 2)
                .grade(
                        entries(2),
                        () -> {},
                        entry -> {
                            if (entry.submission() == 0) {
                                awaitTold(told);
                            }
                            return passed(entry);
                        },
                        (entry, verdict) -> {
                            known.add(entry);
                            told.countDown();
                        });

        assertThat(known).extracting(Entry::submission).containsExactly(1, 0);
    }

    private static void awaitTold(CountDownLatch told) {
        try {
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsOtherGradersTakeTurns() {
        AtomicInteger turns = new AtomicInteger();
        AtomicBoolean held = new AtomicBoolean();
        MachineLock lock = new MachineLock() {
            @Override
            public <T> T take(Runnable ifNotAtOnce, Work<T> work) throws IOException, InterruptedException {
                turns.incrementAndGet();
                held.set(true);
                try {
                    return work.run();
                } finally {
                    held.set(false);
                }
            }
        };
        new ConcurrentGrading(lock, 1)
                .grade(
                        entries(33),
                        () -> {},
                        entry -> {
                            assertThat(held).isTrue();
                            return passed(entry);
                        },
                        (entry, verdict) -> known.add(entry));

        assertThat(known).hasSize(33);
        assertThat(turns).hasValue(3);
    }

    @Test
    void leavesTheRestToTheCallerWhereTheLockFails() {
        AtomicInteger turns = new AtomicInteger();
        MachineLock lock = new MachineLock() {
            @Override
            public <T> T take(Runnable ifNotAtOnce, Work<T> work) throws IOException, InterruptedException {
                if (turns.incrementAndGet() > 1) {
                    throw new IOException("no locks available");
                }
                return work.run();
            }
        };
        new ConcurrentGrading(lock, 1)
                .grade(entries(20), () -> {}, ConcurrentGradingTest::passed, (entry, verdict) -> known.add(entry));

        assertThat(known).hasSize(16);
    }

    @Test
    void stopsEverythingWhenItIsInterrupted() {
        Thread grader = Thread.currentThread();
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch stopped = new CountDownLatch(2);
        assertThatThrownBy(() -> new ConcurrentGrading(MachineLock.NONE, 2)
                        .grade(
                                entries(5),
                                () -> {},
                                entry -> {
                                    await(both);
                                    if (entry.submission() == 0) {
                                        grader.interrupt();
                                    }
                                    sleep(stopped);
                                    return passed(entry);
                                },
                                (entry, verdict) -> known.add(entry)))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.getCount()).isZero();
        assertThat(known).isEmpty();
    }

    private static void sleep(CountDownLatch stopped) {
        try {
            TimeUnit.NANOSECONDS.sleep(Duration.ofMinutes(1).toNanos());
        } catch (InterruptedException e) {
            stopped.countDown();
            throw new CancellationException("interrupted");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 24, 2", "64, 2, 24, 4", "8, 2, 11, 1", "8, 2, 1, 1"})
    void takesNoMoreMemoryThanThereIs(int cores, long sandbox, long memory, int atATime) {
        assertThat(ConcurrentGrading.atATime(cores, sandbox << 30, memory << 30))
                .isEqualTo(atATime);
    }

    @Test
    void passesOnWhatGradingThrows() {
        assertThatThrownBy(() -> new ConcurrentGrading(MachineLock.NONE, 2)
                        .grade(
                                entries(3),
                                () -> {},
                                entry -> {
                                    throw new CancellationException("no more");
                                },
                                (entry, verdict) -> known.add(entry)))
                .isInstanceOf(CancellationException.class)
                .hasMessage("no more");
    }
}
