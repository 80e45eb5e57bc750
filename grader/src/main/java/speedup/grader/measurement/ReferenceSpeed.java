package speedup.grader.measurement;

import speedup.evidence.SpeedupEvidence;

/**
 * What the course's own answer reached in the rounds of another one, as speedups over the same baseline.
 *
 * @param proven what is proven of it; 0 while there are too few rounds
 * @param estimate the most likely one
 * @param undisturbed what it would have been, had other load and shared cores cost it all that they can have cost
 */
public record ReferenceSpeed(double proven, double estimate, double undisturbed) {

    static ReferenceSpeed of(SpeedupEvidence evidence) {
        return new ReferenceSpeed(evidence.interval().low(), evidence.interval().estimate(), evidence.undisturbed());
    }
}
