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
import speedup.grader.course.NewerJava;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/** The course's exercises in the order to do them in. */
public final class Catalogue {

    private final List<Exercise<?, ?, ?>> exercises;
    private final List<Exercise<?, ?, ?>> onNewerJava;
    private final Lessons lessons;
    private final List<AddedLesson> added;

    /**
     * A catalogue.
     *
     * @param exercises in order, lesson after lesson
     * @param lessons the lessons of all of them
     */
    public Catalogue(List<Exercise<?, ?, ?>> exercises, Lessons lessons) {
        this(exercises, List.of(), lessons, List.of());
    }

    private Catalogue(
            List<Exercise<?, ?, ?>> exercises,
            List<Exercise<?, ?, ?>> onNewerJava,
            Lessons lessons,
            List<AddedLesson> added) {
        this.exercises = List.copyOf(exercises);
        this.onNewerJava = List.copyOf(onNewerJava);
        this.lessons = lessons;
        this.added = added;
    }

    /** What a library has at this moment. */
    public static Catalogue of(LessonLibrary library) {
        return new Catalogue(library.exercises(), library.exercisesOnNewerJava(), library.lessons(), library.added());
    }

    /** The exercises with these ids alone, in the order of the ids; all if no id is known. */
    public Catalogue choose(List<String> ids) {
        List<Exercise<?, ?, ?>> chosen = chosen(ids, exercises);
        return chosen.isEmpty() ? this : new Catalogue(chosen, chosen(ids, onNewerJava), lessons, added);
    }

    private static List<Exercise<?, ?, ?>> chosen(List<String> ids, List<Exercise<?, ?, ?>> exercises) {
        List<Exercise<?, ?, ?>> chosen = new ArrayList<>();
        for (String id : ids) {
            exercises.stream().filter(exercise -> exercise.id().equals(id)).forEach(chosen::add);
        }
        return chosen;
    }

    /** All that can be done on this Java, in order. */
    public List<Exercise<?, ?, ?>> all() {
        return exercises;
    }

    /** Those that cannot be done on this Java, in order. */
    public List<Exercise<?, ?, ?>> onNewerJava() {
        return onNewerJava;
    }

    /** Those of a lesson. */
    public List<Exercise<?, ?, ?>> onNewerJava(Lesson lesson) {
        return onNewerJava.stream()
                .filter(exercise -> Exercises.lesson(exercise).equals(lesson.name()))
                .toList();
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
     * @throws UsageException if there is none, or more than one, or if it cannot be done on this Java; the message says
     *     what may have been meant, or what is needed
     */
    public Exercise<?, ?, ?> get(String typed) {
        List<Exercise<?, ?, ?>> known = new ArrayList<>(exercises);
        known.addAll(onNewerJava);
        Exercise<?, ?, ?> exercise = new ExerciseFinder(known).find(typed);
        if (NewerJava.isNeededFor(exercise)) {
            throw new UsageException(NewerJava.reason(exercise) + " Point JAVA_HOME at a newer JDK.");
        }
        return exercise;
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
