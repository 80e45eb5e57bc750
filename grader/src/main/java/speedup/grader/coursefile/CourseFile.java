package speedup.grader.coursefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.ExerciseWorth;
import speedup.grader.marks.LatePolicy;
import speedup.grader.marks.MarkingScheme;

/**
 * How a class is marked.
 *
 * @param name the file's name, to be spoken of
 * @param title what the course is called; empty if the file does not say
 * @param cores how many cores an answer may use; empty for all that there are
 * @param retries how often to grade again what is in doubt; empty for the usual number
 * @param exercises what is graded, in order, at least one
 * @param late until when to hand in, and what is taken off afterwards
 * @param attempts which of several attempts of a student counts
 * @param encodings those that answers may be in beside UTF-8
 */
public record CourseFile(
        String name,
        String title,
        OptionalInt cores,
        OptionalInt retries,
        List<CourseExercise> exercises,
        Optional<LatePolicy> late,
        AttemptPolicy attempts,
        Set<SourceEncoding> encodings) {

    public CourseFile {
        exercises = List.copyOf(exercises);
        encodings = Set.copyOf(encodings);
    }

    /** Until when to hand in, if it says so. */
    public Optional<OffsetDateTime> due() {
        return late.map(LatePolicy::due);
    }

    /** The ids of its exercises, in order. */
    public List<String> ids() {
        return exercises.stream().map(each -> each.exercise().id()).toList();
    }

    /** How its verdicts are marked. */
    public MarkingScheme scheme() {
        Map<String, ExerciseWorth> worths = exercises.stream()
                .collect(Collectors.toMap(each -> each.exercise().id(), CourseExercise::worth));
        return new MarkingScheme(worths, late);
    }

    /** What exercises ask for that do not ask for what they say themselves, by their ids. */
    public Map<String, List<Requirement>> ownBars() {
        return exercises.stream()
                .filter(CourseExercise::hasOwnBar)
                .collect(Collectors.toMap(each -> each.exercise().id(), CourseExercise::requirements));
    }

    /** The ids of the exercises for which tests passed may earn points. */
    public Set<String> testCredit() {
        return exercises.stream()
                .filter(each -> each.worth().testsPassed() > 0)
                .map(each -> each.exercise().id())
                .collect(Collectors.toSet());
    }

    /** Those of some exercises that belong to the course, in its order. */
    public List<Exercise<?, ?, ?>> choose(Predicate<String> isWanted) {
        return exercises.stream()
                .<Exercise<?, ?, ?>>map(CourseExercise::exercise)
                .filter(exercise -> isWanted.test(exercise.id()))
                .toList();
    }
}
