package speedup.grader.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;

/** The course's exercises in the order to do them in. */
public final class Catalogue {

    private final List<Exercise<?, ?, ?>> exercises;

    public Catalogue(List<Exercise<?, ?, ?>> exercises) {
        this.exercises = List.copyOf(exercises);
    }

    /** All of them, in order. */
    List<Exercise<?, ?, ?>> all() {
        return exercises;
    }

    /** The exercises of each lesson, by the lesson's name. */
    Map<String, List<Exercise<?, ?, ?>>> lessons() {
        return exercises.stream()
                .collect(Collectors.groupingBy(Exercises::lesson, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The exercise with this id.
     *
     * @throws UserError if there is none; the message says what may have been meant
     */
    Exercise<?, ?, ?> get(String id) {
        return exercises.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no exercise \"" + id + "\"." + suggestion(id)
                        + "\n'./speedup list' shows them all."));
    }

    /** The first exercise that is still to be done. */
    Optional<Exercise<?, ?, ?>> nextOpen(Predicate<String> isPassed) {
        return exercises.stream()
                .filter(exercise -> !isPassed.test(exercise.id()))
                .findFirst();
    }

    private String suggestion(String id) {
        List<String> near =
                Resemblance.nearest(id, exercises.stream().map(Exercise::id).toList());
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }
}
