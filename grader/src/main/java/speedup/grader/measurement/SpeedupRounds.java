package speedup.grader.measurement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import speedup.calibration.Calibration;
import speedup.evidence.Conclusion;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.Problem;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Failed;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.statistics.SortedSample;

/** Adds rounds until the speedup is clear or the budget is spent. */
public final class SpeedupRounds {

    private final Examiner examiner;
    private final Requirement requirement;
    private final CalibrationSource calibrations;
    private final int cores;
    private final List<TimedRound> rounds = new ArrayList<>();

    private SpeedupRounds(Examiner examiner, Requirement requirement, CalibrationSource calibrations, int cores) {
        this.examiner = examiner;
        this.requirement = requirement;
        this.calibrations = calibrations;
        this.cores = cores;
    }

    /**
     * Measures an answer that is right.
     *
     * @param calibrations measures the machine itself, once a round and on as many cores
     * @param cores the cores that the answer can use
     */
    public static SpeedupReport measure(
            Examiner examiner, Requirement requirement, CalibrationSource calibrations, int cores, Budget budget)
            throws IOException, InterruptedException {
        try {
            return new SpeedupRounds(examiner, requirement, calibrations, cores).measure(budget);
        } catch (WrongAnswer e) {
            return new Failed(e.problem);
        }
    }

    private SpeedupReport measure(Budget budget) throws IOException, InterruptedException, WrongAnswer {
        long start = System.nanoTime();
        long deadline = start + budget.time().toNanos();
        do {
            rounds.add(askOnce());
        } while (!WarmUp.isOver(rounds)
                && System.nanoTime() - start < budget.warmUp().toNanos());
        rounds.clear();
        do {
            rounds.add(askOnce());
        } while (isOpen() && rounds.size() < budget.rounds() && System.nanoTime() < deadline);
        return report();
    }

    private TimedRound askOnce() throws IOException, InterruptedException, WrongAnswer {
        double wholeCores = calibrations.next().wholeCores();
        Exchange exchange = examiner.ask(requirement.size());
        if (exchange instanceof Exchange.Agreed agreed) {
            return new TimedRound(agreed.baseline(), agreed.answer(), wholeCores);
        }
        throw new WrongAnswer(((Exchange.Disagreed) exchange).problem());
    }

    private boolean isOpen() {
        return evidence().interval().compareWith(requirement.bar(cores)) == Conclusion.OPEN;
    }

    private SpeedupEvidence evidence() {
        return new SpeedupEvidence(rounds.stream().map(this::evidence).toList());
    }

    private Round evidence(TimedRound round) {
        return requirement.cores(Integer.MAX_VALUE) == 1 ? round.evidenceOnOneCore() : round.evidence();
    }

    private Measured report() {
        SpeedupInterval interval = evidence().interval();
        return new Measured(
                requirement,
                cores,
                interval,
                evidence().parallelism(),
                median(TimedRound::hiddenWork),
                new Conditions(median(TimedRound::delayedPart), median(TimedRound::wholeCores)));
    }

    private double median(ToDoubleFunction<TimedRound> figure) {
        return SortedSample.of(rounds.stream().mapToDouble(figure).toArray()).median();
    }

    /** Measures what the machine can do at this moment. */
    public interface CalibrationSource {

        /** Takes a few tens of milliseconds. */
        Calibration next() throws InterruptedException;
    }

    /** Ends the rounds; it never leaves this class. */
    private static final class WrongAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        WrongAnswer(Problem problem) {
            super(problem.text());
            this.problem = problem;
        }
    }
}
