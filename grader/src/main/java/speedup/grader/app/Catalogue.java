package speedup.grader.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.LessonLibrary;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/** The course's exercises in the order to do them in. */
public final class Catalogue {

    private final List<Exercise<?, ?, ?>> exercises;
    private final Lessons lessons;
    private final List<AddedLesson> added;

    /**
     * A catalogue.
     *
     * @param exercises in order, lesson after lesson
     * @param lessons the lessons of all of them
     */
    public Catalogue(List<Exercise<?, ?, ?>> exercises, Lessons lessons) {
        this(exercises, lessons, List.of());
    }

    private Catalogue(List<Exercise<?, ?, ?>> exercises, Lessons lessons, List<AddedLesson> added) {
        this.exercises = List.copyOf(exercises);
        this.lessons = lessons;
        this.added = added;
    }

    /** What a library has at this moment. */
    public static Catalogue of(LessonLibrary library) {
        return new Catalogue(library.exercises(), library.lessons(), library.added());
    }

    /** The exercises with these ids alone, in the order of the ids; all if no id is known. */
    public Catalogue choose(List<String> ids) {
        List<Exercise<?, ?, ?>> chosen = new ArrayList<>();
        for (String id : ids) {
            exercises.stream().filter(exercise -> exercise.id().equals(id)).forEach(chosen::add);
        }
        return chosen.isEmpty() ? this : new Catalogue(chosen, lessons, added);
    }

    /** All of them, in order. */
    public List<Exercise<?, ?, ?>> all() {
        return exercises;
    }

    /** The lessons that stand in jars outside of the course's checkout; their exercises are among all. */
    public List<AddedLesson> added() {
        return added;
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
     * The exercise that a typed text names: an id such as {@code threads/sum}, its end, the name of the answer's class,
     * or the path of the answer's file.
     *
     * @throws UsageException if there is none, or more than one; the message says what may have been meant
     */
    public Exercise<?, ?, ?> get(String typed) {
        return new ExerciseFinder(exercises).find(typed);
    }

    /**
     * The lesson with this name, whether or not it has any exercises.
     *
     * @throws UsageException if there is none
     */
    public Lesson lesson(String name) {
        return lessons.all().stream()
                .filter(lesson -> lesson.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no lesson \"" + name + "\". There is: "
                        + lessons.all().stream().map(Lesson::name).collect(Collectors.joining(", ")) + "."));
    }

    /** The first exercise that is still to be done. */
    public Optional<Exercise<?, ?, ?>> nextOpen(Predicate<String> isPassed) {
        return exercises.stream()
                .filter(exercise -> !isPassed.test(exercise.id()))
                .findFirst();
    }
}
