package speedup.grader.explanation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.Exchange.Agreed;
import speedup.grader.judge.RecordedAnswer;
import speedup.grader.judge.Session;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.grader.speedupstack.Attribution;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.subprocess.SubprocessStarter;
import speedup.rules.VerdictRules;
import speedup.statistics.SortedSample;

/** Asks a recorded copy of an answer, and says where its speed goes. */
public final class Explanation {

    /** Warming up and asking, each. An explanation is not worth more of the grader's time. */
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private static final int WARM_UP = 6;
    private static final int CALLS = 8;

    private final RecordedAnswer answer;
    private final Requirement requirement;
    private final CalibrationSource calibrations;
    private final List<Agreed> rounds = new ArrayList<>();
    private double wholeCores;

    private Explanation(RecordedAnswer answer, Requirement requirement, CalibrationSource calibrations) {
        this.answer = answer;
        this.requirement = requirement;
        this.calibrations = calibrations;
    }

    /**
     * Where the speed of an answer goes that is right.
     *
     * @param cores the cores that it can use
     * @param subprocesses where the recording is read
     * @return empty if the answer cannot be asked once more, or gives something wrong this time
     * @throws IOException if the grader's surroundings fail
     */
    public static Optional<SpeedupStack> of(
            Session session,
            Exercise<?, ?, ?> exercise,
            Requirement requirement,
            CalibrationSource calibrations,
            int cores,
            SubprocessStarter subprocesses)
            throws IOException, InterruptedException {
        Optional<RecordedAnswer> opened = session.record();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        StudentCode code = new StudentCode(exercise.answerClassName());
        return new Explanation(opened.get(), requirement, calibrations)
                .explain(code, cores, new RecordingProcess(subprocesses));
    }

    private Optional<SpeedupStack> explain(StudentCode code, int cores, RecordingProcess reader)
            throws IOException, InterruptedException {
        if (!ask(WARM_UP)) {
            return Optional.empty();
        }
        rounds.clear();
        wholeCores = 0;
        boolean right = ask(CALLS);
        CallTotals totals = totals(cores);
        // The last call is there for its beginning, which shows how long threads have waited before.
        if (!right || !isRight(answer.ask(requirement.size()))) {
            return Optional.empty();
        }
        Optional<SpeedupStack> recorded = reader.stack(answer.finish(), code, totals);
        // What the judge's own clocks tell does not depend on a recording.
        return recorded.isPresent() ? recorded : Optional.of(Attribution.stack(totals, Optional.empty()));
    }

    /** Asks at least once; returns whether all was right. */
    private boolean ask(int most) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        do {
            double cores = calibrations.next().wholeCores();
            Exchange exchange = answer.ask(requirement.size());
            if (!isRight(exchange)) {
                return false;
            }
            wholeCores += cores;
            rounds.add((Agreed) exchange);
        } while (rounds.size() < most && System.nanoTime() < deadline);
        return true;
    }

    private static boolean isRight(Exchange exchange) {
        return exchange instanceof Agreed;
    }

    private CallTotals totals(int cores) {
        return new CallTotals(
                cores,
                rounds.size(),
                sum(round -> round.answer().wall()),
                sum(round -> round.answer().cpu()),
                baseline(),
                sum(round -> round.answer().delay()),
                wholeCores / rounds.size());
    }

    /** As in the rounds that count: disturbances only ever add to the baseline's time. */
    private long baseline() {
        double[] times =
                rounds.stream().mapToDouble(round -> round.baseline().cpu()).toArray();
        return Math.round(SortedSample.of(times).quantile(VerdictRules.BASELINE_QUANTILE) * times.length);
    }

    private long sum(ToLongFunction<Agreed> figure) {
        return rounds.stream().mapToLong(figure).sum();
    }
}
