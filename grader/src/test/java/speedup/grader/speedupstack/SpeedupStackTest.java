package speedup.grader.speedupstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait.Kind;
import speedup.grader.speedupstack.TimelineBuilder.Doing;
import speedup.lesson.Cause;

/** Timelines written by hand, each of an answer that loses its speed in one way. Times in milliseconds. */
class SpeedupStackTest {

    private static final double MS = 1e6;

    @Test
    void losesNothingWhenAllCoresDoUsefulWork() {
        SpeedupStack stack = answer(50)
                .thread(2, Doing.work(0, 50))
                .caller(Doing.work(0, 50))
                .stack(100, 100);

        assertThat(stack.achieved()).isEqualTo(2);
        assertThat(stack.lost()).isZero();
        assertThat(stack.sentence()).isEmpty();
    }

    @Test
    void findsASerialPartAndItsLine() {
        SpeedupStack stack = answer(75)
                .caller(Doing.work(0, 75))
                .thread(2, Doing.work(50, 75))
                .sample(1, 10, "multiply", 23)
                .sample(1, 60, "row", 42)
                .stack(100, 100);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.SERIAL_PART);
        assertThat(stack.losses().get(0).amount()).isCloseTo(2 - 100 / 75.0, within(1e-6));
        assertThat(stack.losses().get(0).place()).contains(new SourceLine("ParallelAnswer.java", 23));
        assertThat(stack.sentence())
                .isEqualTo("Of 2.00 times, which 2 cores could give, 0.67 are lost: 0.67 because for 67% of the time"
                        + " only one thread had work, seen mostly at ParallelAnswer.java, line 23.");
    }

    @Test
    void tellsTheEndOfUnevenWorkFromASerialPart() {
        SpeedupStack stack = answer(80)
                .caller(Doing.waiting(0, 80, Kind.OTHERS))
                .thread(2, Doing.work(0, 20))
                .thread(3, Doing.work(0, 80))
                .stack(100, 100);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.LOAD_IMBALANCE);
    }

    @Test
    void callsAShareThatWasDoneBeforeTheNextThreadRanUneven() {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, Doing.work(0, 1))
                .thread(3, Doing.work(1, 100))
                .stack(100, 100);

        assertThat(stack.losses().get(0).cause()).isEqualTo(Cause.LOAD_IMBALANCE);
    }

    @Test
    void callsOneThreadAfterTheOtherSerial() {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, Doing.work(0, 50))
                .thread(3, Doing.work(50, 100))
                .stack(100, 100);

        assertThat(stack.losses().get(0).cause()).isEqualTo(Cause.SERIAL_PART);
    }

    @Test
    void callsItSerialWhenTheCallerGoesOnWithWhatNobodySharedInBetween() {
        TimelineBuilder answer = answer(100).caller(Doing.work(0, 100)).thread(2, Doing.work(0, 30));
        for (int time = 5; time < 30; time += 5) {
            answer.sample(1, time, "row < draw", 20).sample(2, time, "row < draw", 20);
        }
        for (int time = 35; time < 100; time += 5) {
            answer.sample(1, time, "merge < draw", 40);
        }

        Loss loss = answer.stack(130, 130).losses().get(0);

        assertThat(loss.cause()).isEqualTo(Cause.SERIAL_PART);
        assertThat(loss.place()).contains(new SourceLine("ParallelAnswer.java", 40));
    }

    @Test
    void putsTheDelayAfterALockDownToTheLock() {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, Doing.work(0, 50))
                .thread(3, Doing.locked(0, 50, 31), Doing.work(50, 100))
                .stack(100, 100);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.LOCK);
        assertThat(stack.losses().get(0).amount()).isCloseTo(1, within(1e-6));
        assertThat(stack.sentence())
                .contains("33% of their time waiting for a lock, that of Object at ParallelAnswer.java, line 31");
    }

    @Test
    void putsTheCpuTimeOfSpinningDownToTheLock() {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, Doing.locked(0, 50, 31), Doing.work(50, 100))
                .thread(3, Doing.work(0, 50), Doing.locked(50, 100, 31))
                .stack(190, 80);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.LOCK);
    }

    @ParameterizedTest
    @CsvSource({"9, MORE_CPU_TIME", "10, LOCK"})
    void putsTheCpuTimeOfManyShortWaitsDownToTheLock(int waitsOfEach, Cause cause) {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, shortWaits(waitsOfEach))
                .thread(3, shortWaits(waitsOfEach))
                .stack(198, 80);

        assertThat(stack.losses()).extracting(Loss::cause).startsWith(cause);
    }

    /** Work for 100 ms, with waits of a tenth of a millisecond. */
    private static Doing[] shortWaits(int waits) {
        List<Doing> doings = new ArrayList<>();
        for (int i = 0; i < waits; i++) {
            doings.add(Doing.locked(10.0 * i, 10.0 * i + 0.1, 31));
            doings.add(Doing.work(10.0 * i + 0.1, 10.0 * i + 10));
        }
        doings.add(Doing.work(10.0 * waits, 100));
        return doings.toArray(Doing[]::new);
    }

    @Test
    void countsPausesOfTheCollectorOnAllCores() {
        SpeedupStack stack = answer(100)
                .caller(Doing.work(0, 100))
                .thread(2, Doing.work(0, 100))
                .pause(20, 70)
                .stack(150, 100);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.GARBAGE_COLLECTION);
        assertThat(stack.losses().get(0).finding()).contains("50% of the cores' time");
    }

    @Test
    void findsOversubscription() {
        TimelineBuilder answer = answer(100).caller(Doing.waiting(0, 100, Kind.OTHERS));
        for (int thread = 2; thread < 34; thread++) {
            answer.thread(thread, Doing.waiting(0, 3 * thread, Kind.OTHERS), Doing.work(3 * thread, 3 * thread + 3));
        }

        assertThat(answer.stack(150, 60).losses().get(0).cause()).isEqualTo(Cause.OVERSUBSCRIPTION);
    }

    @Test
    void findsThreadsThatAreStartedOneAfterTheOther() {
        TimelineBuilder answer = answer(400).caller(Doing.work(0, 400));
        for (int i = 0; i < 1000; i++) {
            answer.started(2 + i, 0.4 * i, 0.4 * i + 0.1);
        }

        SpeedupStack stack = answer.stack(600, 100);

        assertThat(stack.losses().get(0).cause()).isEqualTo(Cause.STARTING_THREADS);
        assertThat(stack.sentence()).contains("each call started 1000 threads");
    }

    @Test
    void findsProcessesThatAreStartedWithinTheCall() {
        SpeedupStack stack = answer(200)
                .caller(Doing.waiting(0, 200, Kind.PROCESS))
                .thread(2, Doing.waiting(0, 200, Kind.PROCESS))
                .processes(3)
                .stack(400, 100);

        assertThat(stack.losses().get(0).cause()).isEqualTo(Cause.STARTING_PROCESSES);
        assertThat(stack.sentence()).contains("started 3 processes");
    }

    @Test
    void takesAThreadThatWaitsForAProcessForOneAtWork() {
        SpeedupStack stack = answer(100)
                .caller(Doing.waiting(0, 100, Kind.OTHERS))
                .thread(2, Doing.waiting(0, 100, Kind.PROCESS))
                .thread(3, Doing.waiting(0, 60, Kind.PROCESS))
                .stack(160, 160);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.LOAD_IMBALANCE);
    }

    @Test
    void findsShortMessages() {
        Doing[] messages = new Doing[400];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = Doing.waiting(0.25 * i, 0.25 * i + 0.2, Kind.PROCESS);
        }

        SpeedupStack stack =
                answer(100).caller(Doing.work(0, 1)).thread(2, messages).stack(150, 40);

        assertThat(stack.losses().get(0).cause()).isEqualTo(Cause.SMALL_TASKS);
        assertThat(stack.sentence()).contains("400 messages", "200 microseconds");
    }

    @Test
    void findsSmallTasks() {
        TimelineBuilder answer = answer(100).caller(Doing.work(0, 100)).thread(2, Doing.work(0, 100));
        for (int time = 0; time < 100; time += 5) {
            answer.handling(2, time);
        }

        assertThat(answer.stack(200, 20).losses().get(0).cause()).isEqualTo(Cause.SMALL_TASKS);
    }

    @Test
    void namesTheHottestLineWhereCpuTimeGrew() {
        SpeedupStack stack = answer(100)
                .caller(Doing.work(0, 100))
                .thread(2, Doing.work(0, 100))
                .sample(2, 50, "count", 19)
                .stack(200, 50);

        assertThat(stack.losses()).extracting(Loss::cause).containsExactly(Cause.MORE_CPU_TIME);
        assertThat(stack.sentence())
                .contains("4.0 times the CPU time", "same cache lines", "ParallelAnswer.java, line 19");
    }

    @Test
    void doesNotBlameOtherThreadsWhereThereIsOne() {
        assertThat(answer(100).caller(Doing.work(0, 100)).stack(100, 50).sentence())
                .contains("2.0 times the CPU time", "it does more work")
                .doesNotContain("slow each other down");
    }

    @Test
    void namesTheMachinesPartAfterTheAnswersOwn() {
        CallTotals totals = new CallTotals(2, 1, ms(100), ms(150), ms(100), ms(20), 0.8);

        SpeedupStack stack = Attribution.stack(totals, Optional.empty());

        assertThat(stack.losses())
                .extracting(Loss::cause)
                .containsExactly(Cause.MORE_CPU_TIME, Cause.NOT_EXPLAINED, Cause.OTHER_PROGRAMS, Cause.SHARED_CORES);
        assertThat(stack.losses().get(2).amount()).isCloseTo(0.4, within(1e-6));
        assertThat(stack.losses().get(3).amount()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void addsUpWhateverItIsGiven() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int cores = 2 + random.nextInt(7);
            TimelineBuilder answer = new TimelineBuilder(cores, 100).caller(Doing.work(0, random.nextInt(100)));
            for (int thread = 2; thread < 2 + random.nextInt(20); thread++) {
                int middle = random.nextInt(100);
                answer.thread(thread, Doing.locked(0, middle, 5), Doing.work(middle, middle + random.nextInt(30)));
            }
            answer.pause(10, 10 + random.nextInt(50));

            SpeedupStack stack = answer.stack(1 + random.nextInt(100 * cores), 1 + random.nextInt(100 * cores));

            assertThat(stack.achieved() + stack.lost()).isCloseTo(Math.max(cores, stack.achieved()), within(1e-6));
            assertThat(stack.losses())
                    .allSatisfy(loss -> assertThat(loss.amount()).isPositive());
        }
    }

    @Test
    void rejectsTotalsWithoutCalls() {
        assertThatThrownBy(() -> new CallTotals(2, 0, 1, 1, 1, 0, 1)).hasMessageContaining("0 calls");
        assertThatThrownBy(() -> new CallTotals(2, 1, 1, 1, 1, 0, 1.5)).hasMessageContaining("1.5");
    }

    @Test
    void writesFiguresAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Attribution.stack(new CallTotals(2, 1, 100, 100, 100, 0, 1), Optional.empty())
                            .sentence())
                    .startsWith("Of 2.00 times");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void acceptsATimelineWithoutCalls() {
        Timeline empty =
                new Timeline(List.of(), List.of(), List.of(), List.of(), List.of(new Span(0, 10)), List.of(), Map.of());

        assertThat(Attribution.stack(new CallTotals(2, 1, 100, 100, 100, 0, 1), Optional.of(empty))
                        .lost())
                .isCloseTo(1, within(1e-9));
    }

    private static TimelineBuilder answer(double wall) {
        return new TimelineBuilder(2, wall);
    }

    private static long ms(double millis) {
        return Math.round(millis * MS);
    }
}
