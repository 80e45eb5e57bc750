package speedup.grader.measurement;

import java.util.Locale;
import java.util.Optional;
import speedup.evidence.Conclusion;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Requirement;

/**
 * The speedup that is asked for on some cores: what the requirement says of so many, and, where the course's own answer
 * was asked beside the one that is graded, a share of what that reached.
 *
 * <p>The course's own answer can raise the bar and never lower it. It also tells a slow answer from a machine on which
 * nothing is fast: one that misses the requirement is too slow only if the course's own did not miss it too, or if it
 * stays below its share of what that is proven to have reached.
 *
 * @param requirement what the exercise asks for
 * @param cores the cores that the answer can use
 * @param reference what the course's own answer reached in the same rounds, if it was asked
 */
public record SpeedupBar(Requirement requirement, int cores, Optional<ReferenceSpeed> reference) {

    /** The speedup that has to be reached. */
    public double speedup() {
        return Math.max(floor(), share());
    }

    /** Where it comes from, as the end of a sentence that begins with it. */
    public String reason() {
        if (share() > floor()) {
            return String.format(
                    Locale.ROOT,
                    "%.0f%% of what the course's own answer reached in the same rounds, %.2f times",
                    100 * requirement.share(),
                    reference.orElseThrow().estimate());
        }
        boolean mayRise = reference.isEmpty() && requirement.share() * cores > floor();
        return mayRise
                ? requirement.reason()
                        + "; where the course's own answer is at hand, more is asked for on so many cores"
                : requirement.reason();
    }

    /** What an interval says about it. */
    Conclusion compare(SpeedupInterval interval) {
        return interval.compareWith(speedup(), missed());
    }

    /** Whether the course's own answer missed it too, as far as it was asked. */
    public boolean isMissedByReference() {
        return reference.isPresent() && reference.get().undisturbed() < floor();
    }

    /** An answer that cannot reach so much is too slow. */
    private double missed() {
        double shareProven =
                reference.map(speed -> requirement.share() * speed.proven()).orElse(0.0);
        return Math.max(isMissedByReference() ? 0 : floor(), shareProven);
    }

    private double floor() {
        return requirement.bar(cores);
    }

    private double share() {
        return reference.map(speed -> requirement.share() * speed.estimate()).orElse(0.0);
    }
}
