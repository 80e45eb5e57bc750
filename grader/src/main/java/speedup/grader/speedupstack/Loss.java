package speedup.grader.speedupstack;

import java.util.Optional;
import speedup.lesson.Cause;

/**
 * A part of the speedup that is missing.
 *
 * @param cause why it is missing
 * @param amount how much of the speedup, above 0
 * @param finding what was seen, with figures, as a part of a sentence
 * @param place where in the student's file, if it has a place
 */
public record Loss(Cause cause, double amount, String finding, Optional<SourceLine> place) {}
