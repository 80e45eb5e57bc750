package speedup.grader.measurement;

import java.util.Optional;
import speedup.evidence.Round;
import speedup.grader.judge.Call;

/**
 * One round as the judge saw it.
 *
 * @param baseline the baseline's call
 * @param answer the answer's call
 * @param reference the call of the course's own answer, if it was asked
 * @param wholeCores the share of a whole core that each core gave beside it, in (0, 1]
 */
record TimedRound(Call baseline, Call answer, Optional<Call> reference, double wholeCores) {

    /** What the round proves. */
    Round evidence() {
        return new Round(baseline.cpu(), answer.wall(), answer.cpu(), answer.delay(), wholeCores, hiddenCpu());
    }

    /** What the round proves of the course's own answer, which is trusted not to work outside its call. */
    Optional<Round> referenceEvidence() {
        return reference.map(call -> new Round(baseline.cpu(), call.wall(), call.cpu(), call.delay(), wholeCores));
    }

    /** The part of the answer's wall time that other load may have cost. */
    double delayedPart() {
        return (double) answer.delay() / answer.wall();
    }

    /**
     * How much later than the baseline the answer was ready for its call, over the work there is: it can have worked
     * where no account sees it. Negative if it was ready sooner. One round says nothing, since the judge itself may have
     * been late in it, for either of them.
     */
    double latePart() {
        return (double) (answer.outsideWall() - baseline.outsideWall()) / baseline.cpu();
    }

    /** The CPU time that the answer used once the question was there, beyond what the baseline needs to decode it. */
    private long hiddenCpu() {
        return Math.max(0, answer.outsideCpu() - baseline.outsideCpu());
    }
}
