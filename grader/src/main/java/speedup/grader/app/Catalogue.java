package speedup.grader.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.text.DidYouMean;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/** The course's exercises in the order to do them in. */
public final class Catalogue {

    private final List<Exercise<?, ?, ?>> exercises;
    private final Lessons lessons;

    /**
     * A catalogue.
     *
     * @param exercises in order, lesson after lesson
     * @param lessons the lessons of all of them
     */
    public Catalogue(List<Exercise<?, ?, ?>> exercises, Lessons lessons) {
        this.exercises = List.copyOf(exercises);
        this.lessons = lessons;
    }

    /** All of them, in order. */
    public List<Exercise<?, ?, ?>> all() {
        return exercises;
    }

    /** The exercises of each lesson that has any. */
    public Map<Lesson, List<Exercise<?, ?, ?>>> byLesson() {
        return exercises.stream()
                .collect(Collectors.groupingBy(
                        exercise -> lessons.named(Exercises.lesson(exercise)),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /**
     * The exercise with this id.
     *
     * @throws UsageException if there is none; the message says what may have been meant
     */
    public Exercise<?, ?, ?> get(String id) {
        return exercises.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no exercise \"" + id + "\"." + suggestion(id)
                        + "\n'./speedup list' shows them all."));
    }

    /** The first exercise that is still to be done. */
    public Optional<Exercise<?, ?, ?>> nextOpen(Predicate<String> isPassed) {
        return exercises.stream()
                .filter(exercise -> !isPassed.test(exercise.id()))
                .findFirst();
    }

    private String suggestion(String id) {
        List<String> near =
                DidYouMean.nearest(id, exercises.stream().map(Exercise::id).toList());
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }
}
