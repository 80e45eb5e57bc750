package speedup.grader.course;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/**
 * The lessons that a run knows: the course's own, and behind them those of jars, in the order in which these were added.
 * For one thread.
 */
public final class LessonLibrary {

    /** The folder in a checkout whose jars are lessons, without anybody saying so. */
    public static final String FOLDER = "lessons";

    private final Supplier<List<Exercise<?, ?, ?>>> findOwn;
    private Optional<List<Exercise<?, ?, ?>>> own = Optional.empty();
    private final Supplier<Lessons> ownLessons;
    private final List<AddedLesson> added = new ArrayList<>();

    /**
     * A library that begins with the lessons of a course.
     *
     * @param ownExercises in order, lesson after lesson; asked once, when they are first wanted
     * @param ownLessons the lessons of all of them
     */
    public LessonLibrary(Supplier<List<Exercise<?, ?, ?>>> ownExercises, Supplier<Lessons> ownLessons) {
        this.findOwn = ownExercises;
        this.ownLessons = ownLessons;
    }

    /** One that begins with the lessons on the class path. */
    public static LessonLibrary ofClassPath() {
        return new LessonLibrary(() -> Exercises.load().all(), Lessons::load);
    }

    /**
     * Adds the lesson of a jar. One that was added before stays as it is.
     *
     * @throws LessonJarException if that is no jar of a lesson, or if its name is taken
     */
    public void add(Path file) throws LessonJarException {
        Path absolute = file.toAbsolutePath().normalize();
        if (added.stream().anyMatch(each -> each.jar().file().equals(absolute))) {
            return;
        }
        AddedLesson lesson = AddedLesson.load(absolute);
        for (Exercise<?, ?, ?> exercise : all().toList()) {
            if (lesson.exercises().stream().anyMatch(each -> each.id().equals(exercise.id()))) {
                throw new LessonJarException(
                        file + ": there is an exercise " + exercise.id() + " already, in " + place(exercise)
                                + ". Give the lesson and its exercises another name, or leave one of the two out.");
            }
        }
        String name = lesson.lesson().name();
        if (lessons().all().stream().anyMatch(each -> each.name().equals(name))) {
            throw new LessonJarException(file + ": there is a lesson \"" + name + "\" already. Give this one another"
                    + " name: in its class, and in the ids of its exercises.");
        }
        added.add(lesson);
    }

    /**
     * Adds the lessons of all jars in the folder of a checkout, or of a students' copy, that is for them. One that cannot
     * be used is left out.
     *
     * @param home the root of the checkout
     * @param warnings is told what is wrong with such a jar
     */
    public void addAllIn(Path home, Consumer<String> warnings) {
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException | DirectoryIteratorException e) {
            warnings.accept("The lessons in " + folder + " are left out: " + e.getMessage() + ".");
        }
        for (Path jar : jars.stream().sorted().toList()) {
            try {
                add(jar);
            } catch (LessonJarException e) {
                warnings.accept("A lesson is left out: " + e.getMessage());
            }
        }
    }

    private String place(Exercise<?, ?, ?> exercise) {
        return jarOf(exercise).map(jar -> jar.file().toString()).orElse("the course");
    }

    /** The jar that an exercise stands in; nothing if it is the course's own. */
    public Optional<LessonJar> jarOf(Exercise<?, ?, ?> exercise) {
        return AddedLesson.jarOf(exercise, added);
    }

    /** The exercises of the lessons that the checkout has itself, lesson after lesson, on whatever Java they can be done. */
    public List<Exercise<?, ?, ?>> ownExercises() {
        if (own.isEmpty()) {
            own = Optional.of(List.copyOf(findOwn.get()));
        }
        return own.get();
    }

    /** All exercises that can be done on this Java, lesson after lesson. */
    public List<Exercise<?, ?, ?>> exercises() {
        return all().filter(exercise -> !NewerJava.isNeededFor(exercise)).toList();
    }

    /** All others, lesson after lesson. */
    public List<Exercise<?, ?, ?>> exercisesOnNewerJava() {
        return all().filter(NewerJava::isNeededFor).toList();
    }

    private Stream<Exercise<?, ?, ?>> all() {
        return Stream.concat(ownExercises().stream(), added.stream().flatMap(each -> each.exercises().stream()));
    }

    /** All lessons, in order. */
    public Lessons lessons() {
        List<Lesson> more = added.stream().map(AddedLesson::lesson).toList();
        return ownLessons.get().followedBy(more);
    }

    /** The lessons that were added. */
    public List<AddedLesson> added() {
        return List.copyOf(added);
    }
}
