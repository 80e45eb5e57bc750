package speedup.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import speedup.lesson.Lessons;

/** The exercises of all lessons on the class path. */
public final class Exercises {

    private final List<Exercise<?, ?, ?>> all;

    private Exercises(List<Exercise<?, ?, ?>> all) {
        this.all = all;
    }

    /**
     * Finds every registered exercise; in the order of the lessons, then in order of registration.
     *
     * @throws NoSuchElementException if the lesson of an exercise is not registered
     */
    public static Exercises load() {
        Lessons lessons = Lessons.load();
        return new Exercises(ServiceLoader.load(Exercise.class).stream()
                .<Exercise<?, ?, ?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(
                        exercise -> lessons.named(lesson(exercise)).position()))
                .toList());
    }

    /**
     * One exercise, without making the others, which takes a tenth of a second in a JVM that has just started. The one
     * whose package is called as it is tried first.
     *
     * @throws NoSuchElementException if there is none; the message lists the known ids
     */
    public static Exercise<?, ?, ?> named(String id) {
        String packageName = id.substring(id.indexOf('/') + 1).replace("-", "");
        Comparator<ServiceLoader.Provider<?>> sameNameFirst = Comparator.comparing(
                provider -> !provider.type().getPackageName().endsWith("." + packageName));
        return ServiceLoader.load(Exercise.class).stream()
                .sorted(sameNameFirst)
                .<Exercise<?, ?, ?>>map(ServiceLoader.Provider::get)
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseGet(() -> load().get(id));
    }

    /**
     * The lesson an exercise belongs to: what stands before the slash of its id.
     *
     * @throws IllegalStateException if nothing does
     */
    public static String lesson(Exercise<?, ?, ?> exercise) {
        int slash = exercise.id().indexOf('/');
        if (slash < 1) {
            throw new IllegalStateException("The id \"" + exercise.id() + "\" of "
                    + exercise.getClass().getName()
                    + " has to begin with a lesson's name and a slash, as threads/matmul does");
        }
        return exercise.id().substring(0, slash);
    }

    /** All of them, lesson after lesson. */
    public List<Exercise<?, ?, ?>> all() {
        return all;
    }

    /**
     * The exercise with this id.
     *
     * @throws NoSuchElementException if there is none; the message lists the known ids
     */
    public Exercise<?, ?, ?> get(String id) {
        return all.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no exercise \"" + id + "\". Known: "
                        + all.stream().map(Exercise::id).collect(Collectors.joining(", "))));
    }
}
