package speedup.threads.labs.lostupdates;

import java.util.List;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/**
 * What a kind of counter lost, and what a count has cost.
 *
 * @param kind how it was shared
 * @param threads how many raised it
 * @param times elapsed nanoseconds over all counts of a call, lost ones among them: a round each
 * @param tallies the counts of each round
 */
record CounterResult(CounterKind kind, int threads, Samples times, List<Tally> tallies) {

    CounterResult {
        tallies = List.copyOf(tallies);
    }

    /**
     * The counts of a sample.
     *
     * @param asked how often 1 was added, on all threads together; at least 1
     * @param lost by how much the counter was too low
     */
    record Tally(long asked, long lost) {

        /** The part that was lost. */
        double part() {
            return (double) lost / asked;
        }
    }

    /** How often 1 was added, in all rounds. */
    long asked() {
        return tallies.stream().mapToLong(Tally::asked).sum();
    }

    /** How many of those were lost. */
    long lost() {
        return tallies.stream().mapToLong(Tally::lost).sum();
    }

    /** The part that was lost in a round. */
    SampleSummary lostParts() {
        return SampleSummary.of(tallies.stream().mapToDouble(Tally::part).toArray());
    }

    /** How many times faster a count was here than there, round by round. */
    SampleSummary speedupOver(CounterResult other) {
        return times.speedupOver(other.times);
    }
}
