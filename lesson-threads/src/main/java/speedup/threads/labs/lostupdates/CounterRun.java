package speedup.threads.labs.lostupdates;

import java.util.ArrayList;
import java.util.List;
import speedup.threads.labs.lostupdates.CounterResult.Tally;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/**
 * A kind of counter, raised on some threads. Each sample begins with a fresh one, since a {@code LongAdder} keeps the
 * cells that it has made when threads met, and a lock what it has become; at the end of the sample it is read.
 */
final class CounterRun {

    private final CounterKind kind;
    private final int threads;
    private final int times;
    private final Team team;
    private final List<Tally> tallies = new ArrayList<>();
    private SharedCounter counter;
    private long asked;

    /**
     * Makes ready.
     *
     * @param threads at least 1, at most those of the team
     * @param times how often a call adds 1, on all threads together; at least 1
     */
    CounterRun(CounterKind kind, int threads, int times, Team team) {
        this.kind = kind;
        this.threads = threads;
        this.times = times;
        this.team = team;
        this.counter = kind.create();
    }

    /** What is timed: to hand the counts out to the threads, and to wait for them. */
    Variant variant() {
        return new Variant(kind.title() + ", threads: " + threads, this::begin, results -> raise(), this::end);
    }

    private void begin() {
        counter = kind.create();
        asked = 0;
    }

    private void raise() throws InterruptedException {
        SharedCounter raised = counter;
        team.together(
                threads,
                share -> raised.raise(Team.bound(times, share + 1, threads) - Team.bound(times, share, threads)));
        asked += times;
    }

    private void end() {
        tallies.add(new Tally(asked, asked - counter.value()));
    }

    /**
     * What has come of it, without the samples of the warm-up, which come first.
     *
     * @param calls the times of a call in each round
     */
    CounterResult result(Samples calls) {
        int rounds = calls.nanos().size();
        return new CounterResult(
                kind, threads, calls.dividedBy(times), tallies.subList(tallies.size() - rounds, tallies.size()));
    }
}
