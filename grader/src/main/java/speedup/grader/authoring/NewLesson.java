package speedup.grader.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import speedup.exercise.Exercise;
import speedup.grader.file.AtomicFile;
import speedup.lesson.Lesson;

/**
 * Writes an exercise into the project of a lesson that stands outside of the course, and that project first if there is
 * none. Maven builds it to a jar.
 */
public final class NewLesson {

    private static final String SERVICES = "src/main/resources/META-INF/services/";
    private static final String REGISTRY = SERVICES + Lesson.class.getName();
    private static final String MAIN = "src/main/java/";
    private static final Pattern NAME = Pattern.compile("[a-z]{1,24}");

    /** The package of the lesson's package. It is none of Speedup's own. */
    private static final String PACKAGE = "lessons";

    private final Path root;
    private final String lesson;

    /**
     * A lesson outside of the course.
     *
     * @param root the root of its project: a folder that is not there, is empty, or has it already
     * @param lesson its name, one word of small letters
     */
    public NewLesson(Path root, String lesson) {
        this.root = root.toAbsolutePath().normalize();
        this.lesson = lesson;
    }

    /**
     * Writes it. What is there stays as it is.
     *
     * @param name what stands behind the slash of the exercise's id
     * @param className the name of the interface that answers implement; by default it is made from the name
     * @return the names of all files that were written or added to, relative to the root
     * @throws NewExerciseException if a name is none that can be had, or if something else is in the folder
     * @throws IOException if a file cannot be read or written; none of the new files is left then
     */
    public List<String> write(String name, Optional<String> className) throws IOException, NewExerciseException {
        if (!NAME.matcher(lesson).matches() || SourceVersion.isKeyword(lesson)) {
            throw new NewExerciseException("A lesson cannot be called \"" + lesson + "\": its name is one word of small"
                    + " letters (a to z), 24 at most, and no word of Java.");
        }
        boolean isThere = Files.exists(root.resolve(REGISTRY));
        ExerciseNames names =
                ExerciseNames.of(lesson, isThere ? packageOfLesson() : PACKAGE + "." + lesson, name, className);
        ExercisePlaces places = ExercisePlaces.inLessonProject();
        NewExercise exercise = new NewExercise(root, names, places);
        if (!isThere) {
            return withProject(exercise, places);
        }
        Files.createDirectories(root.resolve(places.solutions()));
        return exercise.write();
    }

    private String packageOfLesson() throws IOException, NewExerciseException {
        String type = Files.readString(root.resolve(REGISTRY)).strip();
        Path source = root.resolve(MAIN + type.replace('.', '/') + ".java");
        if (!Files.isRegularFile(source) || !Files.readString(source).contains("\"" + lesson + "\"")) {
            throw new NewExerciseException("The lesson in " + root + " is not called \"" + lesson + "\": " + REGISTRY
                    + " names " + type + ". Give the lesson's own name, or another folder.");
        }
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private List<String> withProject(NewExercise exercise, ExercisePlaces places)
            throws IOException, NewExerciseException {
        boolean isNew = !Files.exists(root);
        requireEmpty();
        Map<String, String> files = files();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                AtomicFile.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            Files.createDirectories(root.resolve(places.solutions()));
            List<String> written = new ArrayList<>(files.keySet());
            exercise.write().stream().filter(file -> !files.containsKey(file)).forEach(written::add);
            return written;
        } catch (IOException | NewExerciseException e) {
            takeBack(isNew, e);
            throw e;
        }
    }

    private void requireEmpty() throws IOException, NewExerciseException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new NewExerciseException(root + " is a file. Give a folder.");
        }
        try (Stream<Path> files = Files.list(root)) {
            if (files.findAny().isPresent()) {
                throw new NewExerciseException(root + " has files in it, and is no lesson's project: there is no "
                        + REGISTRY + ". Give an empty folder, or one that is not there yet.");
            }
        }
    }

    private Map<String, String> files() {
        String type = Character.toUpperCase(lesson.charAt(0)) + lesson.substring(1) + "Lesson";
        String ownPackage = PACKAGE + "." + lesson;
        String folder = MAIN + ownPackage.replace('.', '/') + "/";
        Map<String, String> values = Map.of("lesson", lesson, "class", type, "package", ownPackage);
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("pom.xml", "pom.xml");
        resources.put("gitignore", ".gitignore");
        resources.put("README.md", "README.md");
        resources.put("package-info.java", folder + "package-info.java");
        resources.put("Lesson.java", folder + type + ".java");
        Map<String, String> files = new LinkedHashMap<>();
        resources.forEach((resource, target) ->
                files.put(target, ExerciseTemplate.filled(ExerciseTemplate.text("lesson/" + resource), values)));
        files.put(REGISTRY, ownPackage + "." + type + "\n");
        files.put(SERVICES + Exercise.class.getName(), "");
        return files;
    }

    /** The folder was empty, or not there. */
    private void takeBack(boolean isNew, Exception problem) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                if (isNew || !file.equals(root)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }
}
