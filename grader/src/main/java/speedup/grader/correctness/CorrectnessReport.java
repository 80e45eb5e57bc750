package speedup.grader.correctness;

import java.util.Optional;
import speedup.grader.judge.process.Problem;

/**
 * What came of the correctness rounds.
 *
 * @param questions how many were asked
 * @param problem the first thing that went wrong, if anything did
 */
public record CorrectnessReport(int questions, Optional<Problem> problem) {

    /** Whether every question was answered, and rightly. */
    public boolean allRight() {
        return problem.isEmpty();
    }

    /** These questions and further ones, with the later ones' problem. */
    public CorrectnessReport then(CorrectnessReport further) {
        return new CorrectnessReport(questions + further.questions, further.problem);
    }
}
