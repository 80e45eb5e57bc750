package speedup.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import speedup.exercise.Exercise;
import speedup.lab.Lab;
import speedup.lesson.Lesson;

/**
 * The lesson of a jar, loaded into this JVM.
 *
 * @param jar where it stands
 * @param lesson what it says of itself
 * @param exercises in order of registration, at least one
 * @param labs in order of registration
 */
public record AddedLesson(LessonJar jar, Lesson lesson, List<Exercise<?, ?, ?>> exercises, List<Lab> labs) {

    public AddedLesson {
        exercises = List.copyOf(exercises);
        labs = List.copyOf(labs);
    }

    /**
     * Loads the lesson of a jar, and checks that its exercises can be graded.
     *
     * @throws LessonJarException if that is no jar of a lesson, or if it breaks a rule
     */
    public static AddedLesson load(Path file) throws LessonJarException {
        LessonJar jar = LessonJarReader.open(file);
        ClassLoader loader = jar.loader();
        List<Lesson> lessons = registered(jar, Lesson.class, loader);
        List<Exercise<?, ?, ?>> exercises = new ArrayList<>();
        registered(jar, Exercise.class, loader).forEach(exercises::add);
        if (lessons.isEmpty() || exercises.isEmpty()) {
            throw new LessonJarException(
                    jar.file() + " registers a class that stands in one of its libraries. Its lesson"
                            + " and its exercises have to stand in the jar itself.");
        }
        AddedLesson added = new AddedLesson(jar, lessons.get(0), exercises, registered(jar, Lab.class, loader));
        new AddedLessonRules(added).check();
        return added;
    }

    /**
     * One of its exercises.
     *
     * @throws NoSuchElementException if there is none with this id
     */
    public Exercise<?, ?, ?> exercise(String id) {
        return exercises.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no exercise \"" + id + "\" in " + jar.file()));
    }

    /** The jar that an exercise stands in; nothing if none of the lessons has it. */
    public static Optional<LessonJar> jarOf(Exercise<?, ?, ?> exercise, List<AddedLesson> lessons) {
        return lessons.stream()
                .filter(lesson -> lesson.exercises().contains(exercise))
                .map(AddedLesson::jar)
                .findFirst();
    }

    /** Those that are registered in the jar itself, and not those that Speedup has. */
    private static <S> List<S> registered(LessonJar jar, Class<S> service, ClassLoader loader)
            throws LessonJarException {
        try {
            return ServiceLoader.load(service, loader).stream()
                    .filter(provider -> provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new LessonJarException(
                    jar.file() + ": a class that it registers as " + service.getName() + " cannot be loaded: "
                            + reason(e)
                            + ". It needs a public constructor without parameters, and all classes that it uses.",
                    e);
        }
    }

    private static String reason(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return problem == cause ? String.valueOf(problem.getMessage()) : problem.getMessage() + ": " + cause;
    }
}
