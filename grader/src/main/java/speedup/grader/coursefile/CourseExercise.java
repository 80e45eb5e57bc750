package speedup.grader.coursefile;

import java.util.List;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.marks.ExerciseWorth;

/**
 * An exercise of a class.
 *
 * @param exercise the exercise
 * @param worth its points
 * @param requirements what it asks for beyond being right, here
 */
public record CourseExercise(Exercise<?, ?, ?> exercise, ExerciseWorth worth, List<Requirement> requirements) {

    public CourseExercise {
        requirements = List.copyOf(requirements);
    }

    /** Whether it asks for something else here than it does by itself. */
    public boolean hasOwnBar() {
        return !requirements.equals(exercise.requirements());
    }
}
