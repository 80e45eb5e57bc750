package speedup.grader.course;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;

/**
 * The trusted course: a checkout of the project, built as far as {@code mvn package}.
 *
 * <p>A lesson is looked at when it is asked for, so that one that is not built stops nobody who does
 * not need it. All paths given out are absolute and existed when they were asked for.
 */
public final class Course {

    /** Where the course's own answers stand, relative to the checkout. */
    public static final String OWN_ANSWERS = "solutions/src/main/java";

    /** Where the wrong answers stand, relative to the checkout: a folder for each exercise. */
    public static final String FAKES = "grader/fakes";

    private static final String BUILD = "run \"mvn -DskipTests package\" in ";

    /** Where the build puts what every lesson is given, relative to the checkout. */
    private static final String OF_EVERY_LESSON = "lessons/target";

    private final Path home;
    private final List<AddedLesson> added;

    private Course(Path home, List<AddedLesson> added) {
        this.home = home;
        this.added = List.copyOf(added);
    }

    /**
     * The course in this folder.
     *
     * @param home the root of the project's checkout
     * @throws CourseNotReadyException if there is no lesson in it
     */
    public static Course at(Path home) {
        return at(home, List.of());
    }

    /**
     * The course in this folder, and lessons that stand in jars.
     *
     * @param home the root of the project's checkout
     * @param added the lessons that it does not have itself
     * @throws CourseNotReadyException if there is no lesson in the folder
     */
    public static Course at(Path home, List<AddedLesson> added) {
        Path root = home.toAbsolutePath().normalize();
        Set<String> lessons = lessonsIn(root);
        if (lessons.isEmpty() && added.isEmpty()) {
            throw new CourseNotReadyException(
                    root + " is not a checkout of the course: it has no folder lesson-NAME with a"
                            + " pom.xml. Point speedup.home at the folder that has them.");
        }
        return new Course(root, added);
    }

    /** The root of the project's checkout. */
    public Path home() {
        return home;
    }

    /** The folder that a lesson's sources stand in, relative to the checkout, such as {@code lesson-threads}. */
    public static String moduleFolder(String lesson) {
        return "lesson-" + lesson;
    }

    /**
     * What an answer of this lesson is compiled against and run with: the lesson's jar, then its
     * libraries by name. No student's class is in it. A lesson that was added brings libraries of its own, and is
     * given what every lesson of the course is.
     *
     * @throws CourseNotReadyException if there is no such lesson or it is not built
     */
    public List<Path> answerClassPath(String lesson) {
        List<Path> classPath = new ArrayList<>();
        Optional<LessonJar> jar = jar(lesson);
        if (jar.isPresent()) {
            classPath.addAll(jar.get().classPath());
            classPath.addAll(ofEveryLesson("libraries"));
            return List.copyOf(classPath);
        }
        classPath.add(lessonJar(lesson));
        classPath.addAll(jars(target(lesson).resolve("libraries")));
        return List.copyOf(classPath);
    }

    /**
     * What an answer of this lesson is tested with: the tests' jar, unless the lesson's has them, everything in {@link
     * #answerClassPath}, then the libraries that only tests use, by name.
     *
     * @throws CourseNotReadyException if there is no such lesson or it is not built
     */
    public List<Path> testClassPath(String lesson) {
        boolean isAdded = jar(lesson).isPresent();
        List<Path> classPath = new ArrayList<>();
        if (!isAdded) {
            classPath.add(jarOf(lesson, "-tests"));
        }
        classPath.addAll(answerClassPath(lesson));
        Set<Path> present = classPath.stream().map(Path::getFileName).collect(Collectors.toSet());
        (isAdded ? ofEveryLesson("test-libraries") : jars(target(lesson).resolve("test-libraries")))
                .stream().filter(jar -> !present.contains(jar.getFileName())).forEach(classPath::add);
        return List.copyOf(classPath);
    }

    /**
     * Where the classes of this lesson and of its tests stand, and nothing else.
     *
     * @throws CourseNotReadyException if there is no such lesson or it is not built
     */
    public List<Path> ownClassPath(String lesson) {
        Optional<LessonJar> jar = jar(lesson);
        return jar.isPresent() ? List.of(jar.get().file()) : List.of(jarOf(lesson, "-tests"), lessonJar(lesson));
    }

    /** The source of the course's own answer to an exercise; a students' copy has none. */
    public Optional<Path> ownAnswer(Exercise<?, ?, ?> exercise) {
        Path folder = jar(Exercises.lesson(exercise)).map(LessonJar::solutions).orElse(home.resolve(OWN_ANSWERS));
        return Optional.of(folder.resolve(exercise.answerFile())).filter(Files::isRegularFile);
    }

    /** The jar of a lesson, if it stands in one outside of the checkout. */
    public Optional<LessonJar> jar(String lesson) {
        return added.stream()
                .filter(each -> each.lesson().name().equals(lesson))
                .map(AddedLesson::jar)
                .findFirst();
    }

    private List<Path> ofEveryLesson(String folder) {
        return jars(home.resolve(OF_EVERY_LESSON).resolve(folder));
    }

    private Path lessonJar(String lesson) {
        return jarOf(lesson, "");
    }

    private Path module(String lesson) {
        Path module = home.resolve(moduleFolder(lesson));
        if (!Files.isDirectory(module)) {
            throw new CourseNotReadyException("There is no lesson \"" + lesson + "\" in " + home + ". There is: "
                    + String.join(", ", lessonsIn(home)));
        }
        return module;
    }

    private Path target(String lesson) {
        return module(lesson).resolve("target");
    }

    private Path jarOf(String lesson, String classifier) {
        Path target = target(lesson);
        String prefix = "speedup-lesson-" + lesson + "-";
        List<Path> found = jars(target).stream()
                .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                .filter(jar -> classifier(jar).equals(classifier))
                .toList();
        String wanted = prefix + "VERSION" + classifier + ".jar";
        if (found.isEmpty()) {
            throw new CourseNotReadyException("Lesson \"" + lesson + "\" is not built: there is no " + wanted + " in "
                    + target + "; " + BUILD + home);
        }
        if (found.size() > 1) {
            throw new CourseNotReadyException("Lesson \"" + lesson + "\" is built in more than one version: " + target
                    + " has "
                    + found.stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(", "))
                    + ", where one " + wanted + " is wanted; run \"mvn -DskipTests clean package\" in " + home);
        }
        return found.get(0);
    }

    private static String classifier(Path jar) {
        String name = jar.getFileName().toString();
        for (String classifier : List.of("-tests", "-sources", "-javadoc")) {
            if (name.endsWith(classifier + ".jar")) {
                return classifier;
            }
        }
        return "";
    }

    private List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CourseNotReadyException(
                    "The course is not built: there is no folder " + folder + "; " + BUILD + home);
        }
        return entries(folder, "*.jar");
    }

    private static Set<String> lessonsIn(Path home) {
        if (!Files.isDirectory(home)) {
            throw new CourseNotReadyException(
                    "There is no folder " + home + ". Point speedup.home at the checkout of the course.");
        }
        return entries(home, "lesson-*").stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString().substring("lesson-".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> entries(Path folder, String glob) {
        TreeMap<String, Path> byName = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(path -> byName.put(path.getFileName().toString(), path));
        } catch (IOException | DirectoryIteratorException e) {
            throw new CourseNotReadyException("The folder " + folder + " cannot be read (" + e.getMessage()
                    + "). Check that this user may read the checkout.");
        }
        return List.copyOf(byName.values());
    }
}
