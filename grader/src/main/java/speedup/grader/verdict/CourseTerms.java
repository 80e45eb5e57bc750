package speedup.grader.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What whoever teaches the class asked for, in a course file.
 *
 * @param file the name of the file
 * @param title what the course is called; empty if it does not say
 * @param exercises what it asks of each exercise that was graded, in its order
 * @param late until when to hand in, and what is taken off afterwards, in words
 * @param attempts which of several attempts counts, in words; empty if that is the newest
 * @param encodings which encodings of a source are taken, in words; empty if that is every one that can be read
 */
public record CourseTerms(
        String file,
        String title,
        List<ExerciseTerms> exercises,
        Optional<String> late,
        Optional<String> attempts,
        Optional<String> encodings) {

    public CourseTerms {
        exercises = List.copyOf(exercises);
    }

    /**
     * What is asked of an exercise.
     *
     * @param id the exercise
     * @param points for a passed one
     * @param bonus whether the points come on top of those that can be reached
     * @param bars where each of its bars comes from, in the order in which they are measured
     * @param ownBar whether they are the course's and not the exercise's
     * @param tooSlow what a right but too slow answer earns, in words; empty for nothing
     * @param testsPassed what an answer that is not right earns for the tests that it passes, in words; empty for nothing
     */
    public record ExerciseTerms(
            String id,
            double points,
            boolean bonus,
            List<String> bars,
            boolean ownBar,
            Optional<String> tooSlow,
            Optional<String> testsPassed) {

        public ExerciseTerms {
            bars = List.copyOf(bars);
        }
    }
}
