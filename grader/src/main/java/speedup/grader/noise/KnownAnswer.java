package speedup.grader.noise;

import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;

/**
 * A right answer whose speed is known.
 *
 * @param exercise what it answers
 * @param name what to call it
 * @param file its source
 * @param truth its speed against the bar
 */
public record KnownAnswer(Exercise<?, ?, ?> exercise, String name, AnswerFile file, Truth truth) {}
