package speedup.threads.labs.lostupdates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.threads.labs.lostupdates.CounterResult.Tally;
import speedup.timing.Samples;

/** The sentences of the lab, for figures that are given: each says what they say, whatever that is. */
class LostUpdatesFindingsTest {

    private static final int ROUNDS = 4;
    private static final long ASKED = 1_000_000;

    private final List<CounterResult> results = new ArrayList<>();

    @Test
    void tellsHowManyCountsAPlainAndAVolatileFieldLost() {
        onOneThread();
        onTwoThreads(600_000, 1_000, 0);

        assertThat(findings(2))
                .startsWith(
                        "\"plain\" on 2 threads lost 2,400,000 of 4,000,000 counts, 60%.",
                        "\"volatile\" on 2 threads lost 4,000 of 4,000,000 counts, less than 1%: a volatile field leaves"
                                + " reading, adding and writing three steps.",
                        "\"AtomicLong\", \"LongAdder\" and \"synchronized\" lost none of 24,000,000 counts, as they"
                                + " promise.");
    }

    @Test
    void takesNoLossForNoPromise() {
        onOneThread();
        onTwoThreads(0, 0, 0);

        assertThat(findings(2).get(0))
                .isEqualTo(
                        "\"plain\" on 2 threads lost none of 4,000,000 counts in this run. That is no promise: the next"
                                + " run, or another machine, may lose some.");
        assertThat(findings(1).get(0)).contains("With one core the threads take turns");
    }

    @Test
    void tellsWhenAPromiseWasBroken() {
        onOneThread();
        onTwoThreads(5, 5, 1);

        assertThat(findings(2))
                .contains("\"AtomicLong\", \"LongAdder\" and \"synchronized\" lost 12 of 24,000,000 counts, which they"
                        + " promise not to: this Java, or this machine, is broken.");
    }

    @Test
    void comparesTheCostsByTheRatiosOfTheRounds() {
        onOneThread();
        onTwoThreads(5, 5, 0);

        assertThat(findings(2))
                .contains(
                        "A count on one thread, in times of the time with \"plain\", by the median of the ratios:"
                                + " \"volatile\" 2.0, \"AtomicLong\" 3.0, \"LongAdder\" 4.0, \"synchronized\" 5.0.",
                        "Shared out to 2 threads, as many counts take less time with \"LongAdder\" (4.00x); more time"
                                + " with \"plain\" (0.50x), \"volatile\" (0.67x); about the same with \"AtomicLong\""
                                + " (1.00x), \"synchronized\" (1.00x). In brackets is the speedup over one thread.",
                        "Of those that keep every count, \"LongAdder\" has the lowest median on 2 threads: 1.0 ns a count.");
    }

    @Test
    void tellsAMergedLoopFromOneThatMayBe() {
        onOneThread();
        assertThat(findings(2))
                .contains("In a loop that the compiler may change, a count with \"plain\" took less than 0.1 ns on one"
                        + " thread, and 1.0 ns in the other one. No core adds that fast, one after the other: the compiler"
                        + " has made one addition of many.");

        results.removeIf(result -> result.kind() == CounterKind.FREE_LOOP);
        add(CounterKind.FREE_LOOP, 1, 0.3, 0);
        assertThat(findings(2))
                .contains(
                        "In a loop that the compiler may change, a count with \"plain\" took 0.3 ns on one thread, and"
                                + " 1.0 ns in the other one. It may write the field once for many steps; these figures do not say"
                                + " whether it did.");
    }

    @Test
    void saysThatOneThreadLosesNothing() {
        onOneThread();

        assertThat(findings(2))
                .startsWith("One thread alone has nobody to lose a count to; --threads 1..2 gives it somebody.")
                .noneMatch(finding -> finding.contains("2 threads"))
                .hasSize(4);
    }

    private List<String> findings(int cores) {
        return new LostUpdatesFindings(new CounterResults(results), cores).all();
    }

    /** 1 ns with a plain field, and one more with each other kind. */
    private void onOneThread() {
        double nanos = 1;
        for (CounterKind kind : CounterKind.compared()) {
            add(kind, 1, nanos, 0);
            nanos++;
        }
        add(CounterKind.FREE_LOOP, 1, 0.01, 0);
    }

    /** The first two kinds are slower than on one thread, the adder is faster, and the other two are as before. */
    private void onTwoThreads(long plain, long visible, long others) {
        add(CounterKind.PLAIN, 2, 2, plain);
        add(CounterKind.VOLATILE, 2, 3, visible);
        add(CounterKind.ATOMIC, 2, 3, others);
        add(CounterKind.ADDER, 2, 1, others);
        add(CounterKind.LOCK, 2, 5, others);
        add(CounterKind.FREE_LOOP, 2, 0.02, 0);
    }

    /** @param lost of {@value #ASKED} counts, in each round */
    private void add(CounterKind kind, int threads, double nanos, long lost) {
        results.add(new CounterResult(
                kind,
                threads,
                new Samples(Collections.nCopies(ROUNDS, nanos)),
                Collections.nCopies(ROUNDS, new Tally(ASKED, lost))));
    }
}
