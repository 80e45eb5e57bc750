package speedup.grader.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.file.AtomicFile;

/** Writes a new exercise into a checkout of the course, and makes it known there. */
public final class NewExercise {

    private static final String REGISTRY = "src/main/resources/META-INF/services/" + Exercise.class.getName();
    private static final String MAIN = "src/main/java";
    private static final String EXERCISE_LINE = "**Exercise";

    private final Path home;
    private final ExerciseNames names;
    private final ExercisePlaces places;

    /**
     * A new exercise of the course.
     *
     * @param home the root of the checkout
     */
    public NewExercise(Path home, ExerciseNames names) {
        this(home, names, ExercisePlaces.inCheckout(names.lesson()));
    }

    NewExercise(Path home, ExerciseNames names, ExercisePlaces places) {
        this.home = home;
        this.names = names;
        this.places = places;
    }

    /**
     * Writes its files, adds its class to those that are registered, and leads to it from the lesson's text. What is
     * there stays as it is.
     *
     * @return the names of all files that were written or added to, relative to the checkout
     * @throws NewExerciseException if something of it is there already, or if this is no checkout to write it into
     * @throws IOException if a file cannot be read or written; none of the new files is left then
     */
    public List<String> write() throws IOException, NewExerciseException {
        requireCheckout();
        Map<String, String> files = ExerciseTemplate.files(names, places);
        requireNothingThere(files.keySet());
        new TakenClassNames(home, places).requireFree(names);
        String text = read(readme());
        NavigableSet<Path> newFolders = missingFolders(files.keySet());
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(home.resolve(file.getKey()), file.getValue());
            }
            write(readme(), withLink(text));
            write(registry(), withRegistration(read(registry())));
        } catch (IOException e) {
            takeBack(files.keySet(), newFolders, text, e);
            throw e;
        }
        return Stream.concat(
                        files.keySet().stream(), Stream.of(readme(), registry()).map(this::relative))
                .toList();
    }

    /** Those that will be made for the files. A folder comes before what is in it. */
    private NavigableSet<Path> missingFolders(Set<String> files) {
        NavigableSet<Path> missing = new TreeSet<>();
        for (String file : files) {
            for (Path folder = home.resolve(file).resolveSibling("");
                    !Files.exists(folder);
                    folder = folder.resolveSibling("")) {
                missing.add(folder);
            }
        }
        return missing;
    }

    /** Leaves everything as it was, as far as the machine lets it. */
    private void takeBack(Set<String> files, NavigableSet<Path> newFolders, String text, IOException problem) {
        try {
            for (String file : files) {
                Files.deleteIfExists(home.resolve(file));
            }
            for (Path folder : newFolders.descendingSet()) {
                Files.deleteIfExists(folder);
            }
            if (!read(readme()).equals(text)) {
                write(readme(), text);
            }
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    private void requireCheckout() throws NewExerciseException {
        if (!Files.isDirectory(home.resolve(places.solutions()))) {
            throw new NewExerciseException(home + " has no folder " + places.solutions() + ", so it is a students' copy"
                    + " of the course. Write exercises in the course's own checkout.");
        }
        if (!Files.isRegularFile(lesson().resolve("pom.xml"))) {
            throw new NewExerciseException("There is no folder " + lesson() + " with a pom.xml. Write the exercise in"
                    + " the checkout that has the lesson \"" + names.lesson() + "\".");
        }
    }

    private void requireNothingThere(Set<String> files) throws NewExerciseException {
        Set<String> there = new TreeSet<>();
        files.stream().filter(file -> Files.exists(home.resolve(file))).forEach(there::add);
        files.stream()
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .filter(folder -> Files.exists(home.resolve(folder)))
                .forEach(there::add);
        if (!there.isEmpty()) {
            throw new NewExerciseException("Nothing is overwritten, and this is there already: "
                    + String.join(", ", there) + ". Give another name, or take it away first.");
        }
    }

    private String withRegistration(String registered) {
        return endingInLine(registered) + names.contract() + "\n";
    }

    /** Behind the last exercise of the text, since it is the last that is registered. */
    private String withLink(String text) {
        String link = EXERCISE_LINE + ": [`" + names.id() + "`](" + MAIN + "/" + names.answerFile() + ").** "
                + ExerciseTemplate.TITLE + ".\n";
        int last = text.lastIndexOf("\n" + EXERCISE_LINE);
        int end = last < 0 ? -1 : text.indexOf('\n', last + 1);
        return end < 0
                ? endingInLine(text) + (text.isEmpty() ? "" : "\n") + link
                : text.substring(0, end + 1) + "\n" + link + text.substring(end + 1);
    }

    private static String endingInLine(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private Path lesson() {
        return home.resolve(places.lesson());
    }

    private Path registry() {
        return home.resolve(places.lesson() + REGISTRY);
    }

    private Path readme() {
        return lesson().resolve("README.md");
    }

    private String relative(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
