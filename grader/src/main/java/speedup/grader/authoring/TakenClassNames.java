package speedup.grader.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the project's classes, of which no two have the same, and of those that a new exercise uses. */
final class TakenClassNames {

    private static final String MAIN = "src/main/java";

    private final Path home;
    private final ExercisePlaces places;

    TakenClassNames(Path home, ExercisePlaces places) {
        this.home = home;
        this.places = places;
    }

    /**
     * Makes sure that the classes of a new exercise have names that no other class has.
     *
     * @throws NewExerciseException if one is taken
     */
    void requireFree(ExerciseNames names) throws IOException, NewExerciseException {
        String type = names.className();
        if (ExerciseTemplate.importedNames().contains(type) || isInJavaLang(type)) {
            throw new NewExerciseException("The interface of an exercise cannot be called \"" + type
                    + "\": it would hide the class of that name that Java or Speedup has. Give another name with"
                    + " --class.");
        }
        Set<String> sources = ExerciseTemplate.files(names, places).keySet().stream()
                .filter(file -> ("/" + file).contains("/" + MAIN + "/") && file.endsWith(".java"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .filter(file -> !file.equals("package-info.java"))
                .collect(Collectors.toSet());
        requireNoneOf(sources, home.resolve(MAIN));
        try (Stream<Path> modules = Files.list(home)) {
            for (Path module : modules.sorted().toList()) {
                requireNoneOf(sources, module.resolve(MAIN));
            }
        }
    }

    private void requireNoneOf(Set<String> wanted, Path root) throws IOException, NewExerciseException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> sources = Files.walk(root)) {
            List<Path> taken = sources.filter(source -> wanted.contains(String.valueOf(source.getFileName())))
                    .sorted()
                    .toList();
            if (!taken.isEmpty()) {
                throw new NewExerciseException("There is a class of that name already: " + home.relativize(taken.get(0))
                        + ". Give the interface another name with --class.");
            }
        }
    }

    private static boolean isInJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
