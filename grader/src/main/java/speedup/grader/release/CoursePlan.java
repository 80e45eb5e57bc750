package speedup.grader.release;

import java.util.List;
import java.util.Optional;
import speedup.grader.course.AddedLesson;

/**
 * What the students of a course are told of how it is marked, and given beside the lessons of the checkout.
 *
 * @param title what the course is called; empty if nobody says
 * @param due until when to hand in, as it is shown; empty if nothing is due
 * @param exercises what is graded, in order
 * @param added the lessons that stand in jars
 */
public record CoursePlan(String title, Optional<String> due, List<PlannedExercise> exercises, List<AddedLesson> added) {

    /** The course as it is, with nothing said of marks. */
    public static final CoursePlan NONE = new CoursePlan("", Optional.empty(), List.of(), List.of());

    public CoursePlan {
        exercises = List.copyOf(exercises);
        added = List.copyOf(added);
    }

    /**
     * An exercise of the course.
     *
     * @param id its id
     * @param title what to do, in a few words
     * @param points its points, as they are shown
     * @param isBonus whether they come on top
     */
    public record PlannedExercise(String id, String title, String points, boolean isBonus) {}
}
