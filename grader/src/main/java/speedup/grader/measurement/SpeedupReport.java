package speedup.grader.measurement;

import java.util.Optional;
import java.util.OptionalDouble;
import speedup.evidence.Conclusion;
import speedup.evidence.Parallelism;
import speedup.evidence.SpeedupInterval;
import speedup.evidence.TwoSpeeds;
import speedup.exercise.Requirement;
import speedup.grader.judge.process.Problem;
import speedup.rules.VerdictRules;

/** What came of measuring. */
public sealed interface SpeedupReport {

    /**
     * Every answer was right, and this is how fast they came.
     *
     * @param bar the speedup that is asked for, on the cores that the answer could use
     * @param interval the speedup over the baseline
     * @param parallelism how many cores the answer kept busy
     * @param hiddenWork CPU time that the answer used before the timed calls, once the question was there, or the time
     *     that it took to be ready for them, beyond what is free for decoding the question, over the CPU time of
     *     the baseline's calls; the larger of both medians over the rounds
     * @param twoSpeeds the speeds of an answer that has two
     * @param conditions what the machine did meanwhile
     * @param times how long the calls took, if that is of interest
     * @param contribution what its threads do for it on one core, if it was asked there
     */
    record Measured(
            SpeedupBar bar,
            SpeedupInterval interval,
            Parallelism parallelism,
            double hiddenWork,
            Optional<TwoSpeeds> twoSpeeds,
            Conditions conditions,
            Optional<CallTimes> times,
            Optional<Contribution> contribution)
            implements SpeedupReport {

        /** Without the course's own answer, and without the times, by which nothing is decided. */
        public Measured(
                Requirement requirement,
                int cores,
                SpeedupInterval interval,
                Parallelism parallelism,
                double hiddenWork,
                Optional<TwoSpeeds> twoSpeeds,
                Conditions conditions) {
            this(
                    new SpeedupBar(requirement, cores, Optional.empty()),
                    interval,
                    parallelism,
                    hiddenWork,
                    twoSpeeds,
                    conditions,
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same, with what its threads do for it on one core. */
        public Measured with(Contribution found) {
            return new Measured(
                    bar, interval, parallelism, hiddenWork, twoSpeeds, conditions, times, Optional.of(found));
        }

        /** What the exercise asks for. */
        public Requirement requirement() {
            return bar.requirement();
        }

        /** The cores that the answer could use. */
        public int cores() {
            return bar.cores();
        }

        /** Whether it is proven that it kept more cores busy than it was given. Where one counts as all, it may. */
        public boolean exceedsCores() {
            return !(requirement() instanceof Requirement.SingleCoreSpeedup)
                    && parallelism.compareWith(VerdictRules.CORES_EXCESS * cores()) == Conclusion.REACHES;
        }

        /** Whether it is fast enough, by whatever means. */
        public Conclusion speed() {
            return bar.compare(interval);
        }

        /** Whether it kept enough cores busy for its speed to count, with what it needs. */
        public Conclusion isParallel() {
            if (contribution.filter(Contribution::isMissing).isPresent()) {
                return Conclusion.STAYS_BELOW;
            }
            if (contribution.filter(Contribution::isDoubtful).isPresent()) {
                return Conclusion.OPEN;
            }
            return parallelism.compareWith(requirement().parallelism(cores()));
        }

        /** What all of it says about the requirement. Speed on cores that were not given is no proof. */
        public Conclusion conclusion() {
            if (speed() != Conclusion.REACHES) {
                return speed();
            }
            return exceedsCores() ? Conclusion.OPEN : isParallel();
        }

        /** Whether the speed is proven to be enough, and to come from being parallel where that is asked for. */
        public boolean isEnough() {
            return conclusion() == Conclusion.REACHES;
        }
    }

    /**
     * Nothing was measured, since so few cores can show nothing.
     *
     * @param requirement what the exercise asks for
     * @param cores the cores that the answer could have used
     */
    record TooFewCores(Requirement requirement, int cores) implements SpeedupReport {}

    /** An answer in a timed round was wrong, or did not come. */
    record Failed(Problem problem) implements SpeedupReport {}

    /**
     * How long the calls took, in nanoseconds. Medians over the rounds.
     *
     * @param baseline CPU time of the baseline
     * @param answer wall time of the answer
     * @param reference wall time of the course's own answer, if it was asked
     */
    record CallTimes(double baseline, double answer, OptionalDouble reference) {}

    /**
     * What may have kept the measurement from being clear. Medians over the rounds.
     *
     * @param delay the part of the answer's wall time that other load may have cost, 0 to 1
     * @param wholeCores the share of a whole core that each core gave, in (0, 1]
     * @param stolen the part of all cores' time that the host of a virtual machine gave to others, 0 to 1; not a median
     * @param throttled the part of the time for which a quota stopped the grader or its sandboxes, 0 to 1; not a median
     */
    record Conditions(double delay, double wholeCores, double stolen, double throttled) {}
}
