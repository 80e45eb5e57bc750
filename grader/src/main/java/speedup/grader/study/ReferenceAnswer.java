package speedup.grader.study;

import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;

/**
 * An answer whose speed is known.
 *
 * @param exercise what it answers
 * @param kind what it is like, such as {@code half parallel}
 * @param file its source
 * @param truth its speed against the bar
 */
public record ReferenceAnswer(Exercise<?, ?, ?> exercise, String kind, AnswerFile file, GroundTruth truth) {

    @Override
    public String toString() {
        return exercise.id() + " " + kind;
    }
}
