package speedup.grader.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a new exercise. They are a small exercise that works: its author replaces it part by part, and can run
 * it at every step.
 */
final class ExerciseTemplate {

    /** What the exercise does in a list, until its author has it do something else. */
    static final String TITLE = "Add up smallest prime factors";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);");
    private static final String ANSWER = "Parallel${class}";
    private static final String LESSON_MAIN = "${lesson}src/main/java/${package}/";
    private static final String FAKES = "${fakes}${exercise}/";

    /** Where the text of each resource goes, in the order in which an author reads them. */
    private static final Map<String, String> TARGETS = targets();

    private ExerciseTemplate() {}

    private static Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put("package-info.java", LESSON_MAIN + "package-info.java");
        targets.put("Interface.java", LESSON_MAIN + "${class}.java");
        targets.put("Serial.java", LESSON_MAIN + "Serial${class}.java");
        targets.put("Skeleton.java", LESSON_MAIN + ANSWER + ".java");
        targets.put("Exercise.java", LESSON_MAIN + "${class}Exercise.java");
        targets.put("hints.md", "${lesson}src/main/resources/${package}/hints.md");
        targets.put("Test.java", "${lesson}src/test/java/${package}/" + ANSWER + "Test.java");
        targets.put("Solution.java", "${solutions}${package}/" + ANSWER + ".java");
        for (String fake : new String[] {"remainder-dropped", "join-directly-after-start"}) {
            targets.put(fake + ".variant", FAKES + fake + "/" + ANSWER + ".variant");
            targets.put(fake + ".properties", FAKES + fake + "/expected.properties");
        }
        return targets;
    }

    /** The texts of all files by their names below the project's root, with forward slashes, in order. */
    static Map<String, String> files(ExerciseNames names, ExercisePlaces places) {
        Map<String, String> inPaths = Map.of(
                "lesson", places.lesson(),
                "solutions", places.solutions(),
                "fakes", places.fakes(),
                "package", names.packageFolder(),
                "class", names.className(),
                "exercise", names.fakesFolder());
        Map<String, String> inTexts = Map.of(
                "id", names.id(),
                "package", names.packageName(),
                "class", names.className(),
                "title", TITLE);
        Map<String, String> files = new LinkedHashMap<>();
        TARGETS.forEach((resource, target) ->
                files.put(filled(target, inPaths), filled(text("exercise/" + resource), inTexts)));
        return files;
    }

    /** The simple names of classes that the files import: in their package, no class can have one of these. */
    static Set<String> importedNames() {
        return TARGETS.keySet().stream()
                .flatMap(
                        resource -> IMPORT.matcher(text("exercise/" + resource)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The text with a value in the place of each name in braces, such as <code>${class}</code>. */
    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)), found.group(1))));
    }

    static String text(String resource) {
        String name = resource + ".template";
        try (InputStream stream = Objects.requireNonNull(ExerciseTemplate.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
