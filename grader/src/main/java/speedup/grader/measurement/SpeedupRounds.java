package speedup.grader.measurement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import speedup.calibration.Calibration;
import speedup.evidence.Conclusion;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.SpeedupInterval;
import speedup.evidence.WarmUp;
import speedup.exercise.Requirement;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport.CallTimes;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Failed;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.measurement.SpeedupReport.TooFewCores;
import speedup.machine.MachineLoad;
import speedup.statistics.SortedSample;

/** Adds rounds until the speedup is clear or the budget is spent. */
public final class SpeedupRounds {

    private static final MachineLoad NO_LOAD = new MachineLoad(0, 0, OptionalLong.empty(), 1);

    private final Examiner examiner;
    private final Requirement requirement;
    private final CalibrationSource calibrations;
    private final int cores;
    private final List<TimedRound> rounds = new ArrayList<>();
    private boolean warm;
    private long startNanos;
    private MachineLoad loadAtStart = NO_LOAD;

    /**
     * The rounds of an answer that is right.
     *
     * @param calibrations measures the machine itself, once a round and on as many cores
     * @param cores the cores that the answer can use
     */
    public SpeedupRounds(Examiner examiner, Requirement requirement, CalibrationSource calibrations, int cores) {
        this.examiner = examiner;
        this.requirement = requirement;
        this.calibrations = calibrations;
        this.cores = cores;
    }

    /**
     * Asks until the answer and the baseline are warm, if they are not yet. On too few cores nothing is asked.
     *
     * @return what went wrong; most often nothing
     */
    public Optional<Failed> warmUp(Budget budget) throws IOException, InterruptedException {
        if (warm || hasTooFewCores()) {
            return Optional.empty();
        }
        try {
            long deadline = System.nanoTime() + budget.warmUp().toNanos();
            rounds.clear();
            do {
                rounds.add(askOnce());
            } while (!WarmUp.isOver(evidence().rounds()) && System.nanoTime() < deadline);
            warm = true;
            return Optional.empty();
        } catch (WrongAnswerException e) {
            return Optional.of(new Failed(e.problem));
        }
    }

    /** Measures without regard to any rounds before, after a {@link #warmUp} if there has been none. */
    public SpeedupReport measure(Budget budget) throws IOException, InterruptedException {
        if (hasTooFewCores()) {
            return new TooFewCores(requirement, cores);
        }
        Optional<Failed> failed = warmUp(budget);
        if (failed.isPresent()) {
            return failed.get();
        }
        try {
            addRounds(System.nanoTime() + budget.time().toNanos(), budget.rounds());
            return report();
        } catch (WrongAnswerException e) {
            return new Failed(e.problem);
        }
    }

    /** How short the answer's calls are on whole cores of its own, in ns. */
    public double shortCall() {
        return evidence().shortCall();
    }

    private boolean hasTooFewCores() {
        return cores < requirement.fewestCores();
    }

    private void addRounds(long deadline, int most) throws IOException, InterruptedException, WrongAnswerException {
        rounds.clear();
        startNanos = System.nanoTime();
        loadAtStart = calibrations.load();
        do {
            rounds.add(askOnce());
        } while (isOpen() && rounds.size() < most && System.nanoTime() < deadline);
    }

    private TimedRound askOnce() throws IOException, InterruptedException, WrongAnswerException {
        double wholeCores = calibrations.next().wholeCores();
        Exchange exchange = examiner.ask(requirement.size());
        if (exchange instanceof Exchange.Agreed agreed) {
            return new TimedRound(agreed.baseline(), agreed.answer(), agreed.reference(), wholeCores);
        }
        throw new WrongAnswerException(((Exchange.Disagreed) exchange).problem());
    }

    private boolean isOpen() {
        return report().conclusion() == Conclusion.OPEN;
    }

    private SpeedupEvidence evidence() {
        return new SpeedupEvidence(rounds.stream().map(this::evidence).toList());
    }

    private Round evidence(TimedRound round) {
        return requirement instanceof Requirement.SingleCoreSpeedup
                ? round.evidence().onOneCore()
                : round.evidence();
    }

    private Measured report() {
        SpeedupInterval interval = evidence().interval();
        return new Measured(
                new SpeedupBar(requirement, cores, reference()),
                interval,
                evidence().parallelism(),
                Math.max(median(round -> evidence(round).hiddenPart()), median(TimedRound::latePart)),
                evidence().twoSpeeds(),
                conditions(),
                Optional.of(new CallTimes(
                        median(round -> round.baseline().cpu()),
                        median(round -> round.answer().wall()),
                        referenceTime())),
                Optional.empty());
    }

    private Optional<ReferenceSpeed> reference() {
        List<Round> asked = rounds.stream()
                .flatMap(round -> round.referenceEvidence().stream())
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(ReferenceSpeed.of(new SpeedupEvidence(asked)));
    }

    private OptionalDouble referenceTime() {
        double[] times = rounds.stream()
                .flatMap(round -> round.reference().stream())
                .mapToDouble(Call::wall)
                .toArray();
        return times.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(SortedSample.of(times).median());
    }

    private Conditions conditions() {
        double wall = System.nanoTime() - startNanos;
        MachineLoad load = calibrations.load().since(loadAtStart);
        return new Conditions(
                median(TimedRound::delayedPart),
                median(TimedRound::wholeCores),
                Math.min(1, load.stealNanos() / (wall * cores)),
                Math.min(1, load.throttledNanos().orElse(0) / wall));
    }

    private double median(ToDoubleFunction<TimedRound> figure) {
        return SortedSample.of(rounds.stream().mapToDouble(figure).toArray()).median();
    }

    /** Measures what the machine can do at this moment. */
    public interface CalibrationSource {

        /** Takes a few tens of milliseconds. */
        Calibration next() throws InterruptedException;

        /** What the machine has done up to now. */
        default MachineLoad load() {
            return MachineLoad.now();
        }
    }

    /** Ends the rounds; it never leaves this class. */
    private static final class WrongAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        WrongAnswerException(Problem problem) {
            super(problem.text());
            this.problem = problem;
        }
    }
}
