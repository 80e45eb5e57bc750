package speedup.grader.grading;

import java.util.List;
import java.util.Map;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/**
 * What exercises ask for beyond being right: what they say themselves, or what somebody who grades says instead. Sizes
 * of timed inputs are always the exercise's own.
 *
 * @param own what is asked for instead, by the exercise's id
 */
public record Bars(Map<String, List<Requirement>> own) {

    /** Every exercise asks for what it says itself. */
    public static final Bars USUAL = new Bars(Map.of());

    public Bars {
        own = Map.copyOf(own);
    }

    /** What an exercise asks for, in the order in which it is measured. */
    public List<Requirement> of(Exercise<?, ?, ?> exercise) {
        List<Requirement> instead = own.get(exercise.id());
        return instead == null ? exercise.requirements() : instead;
    }
}
