package speedup.grader.study;

import java.util.Locale;
import speedup.grader.verdict.Status;

/** What is known about an answer's speed. */
public enum GroundTruth {
    /** It is well above the bar, by being parallel. */
    PASSES,
    /** It is above the bar by some percent. */
    BARELY_PASSES,
    /** It is below the bar by some percent. */
    BARELY_FAILS,
    /** It is well below the bar, or above it without being parallel, or wrong. */
    FAILS;

    /** So near to the bar that a verdict may well be none, and is counted apart from the others. */
    public boolean isNear() {
        return this == BARELY_PASSES || this == BARELY_FAILS;
    }

    /** The name as it stands in a file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a verdict about such an answer is worth. */
    VerdictOutcome judge(Status status) {
        if (status == Status.INCONCLUSIVE) {
            return VerdictOutcome.OPEN;
        }
        boolean mustPass = this == PASSES || this == BARELY_PASSES;
        return (status == Status.PASSED) == mustPass ? VerdictOutcome.RIGHT : VerdictOutcome.WRONG;
    }
}
