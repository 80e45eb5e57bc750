package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.lab.Lab;
import speedup.lab.Labs;
import speedup.lesson.Lessons;

/** The texts to read: what they send the learner to is there, and each idea leads to a lab and to an exercise. */
@DisplayName("the lessons' texts")
class LessonTextsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]+)\\)");
    private static final Pattern LAB = Pattern.compile("\\./speedup lab ([a-z-]+)");
    private static final Pattern LAST_CELL = Pattern.compile("(?m)\\| ([^|\n]+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<String> lessonTexts() {
        return Lessons.load().all().stream().map(lesson -> Course.moduleFolder(lesson.name()) + "/README.md");
    }

    @ParameterizedTest
    @MethodSource("lessonTexts")
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs/architecture.md",
                "docs/contracts.md",
                "docs/rules.md",
                "docs/measurements/processes.md",
                "docs/measurements/performance.md"
            })
    @DisplayName("have links that lead to a file, and to a heading in it")
    void haveLinksThatLeadSomewhere(String text) {
        Path file = file(text);

        assertThat(found(LINK, read(file)))
                .extracting(link -> link.group(1))
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> {
                    String[] parts = link.split("#", 2);
                    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
                    assertThat(target).as(link).exists();
                    if (parts.length > 1) {
                        assertThat(anchors(target)).as(link).contains(parts[1]);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("lessonTexts")
    @DisplayName("say in words what each picture shows, and use every picture there is")
    void describeTheirPictures(String text) throws IOException {
        Path file = file(text);
        List<MatchResult> pictures = found(PICTURE, read(file));

        assertThat(pictures).allSatisfy(picture -> {
            assertThat(picture.group(1)).as(picture.group()).isNotBlank();
            assertThat(read(file.resolveSibling(picture.group(2)))).contains("<title");
        });
        try (Stream<Path> drawn = Files.list(file.resolveSibling("images"))) {
            assertThat(pictures)
                    .extracting(picture -> file.resolveSibling(picture.group(2)))
                    .containsAll(drawn.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("lessonTexts")
    @DisplayName("lead from each idea to a lab, and then to an exercise")
    void leadFromEachIdeaToALabAndAnExercise(String text) {
        String[] sections = read(file(text)).split("(?m)^## ");

        assertThat(Arrays.stream(sections).skip(1)).isNotEmpty().allSatisfy(section -> {
            assertThat(section).contains("**Lab", "**Exercise");
            assertThat(section.indexOf("**Lab")).isLessThan(section.lastIndexOf("**Exercise"));
        });
    }

    @ParameterizedTest
    @MethodSource("lessonTexts")
    @DisplayName("name labs that there are")
    void nameLabsThatThereAre(String text) {
        assertThat(found(LAB, read(file(text))))
                .extracting(lab -> lab.group(1))
                .isSubsetOf(Labs.load().stream().map(Lab::name).toList());
    }

    /** Whoever shows the list, names the next exercise or reads the text goes the same way. */
    @ParameterizedTest
    @MethodSource("lessonTexts")
    @DisplayName("come to exercises and labs in the order in which these are listed")
    void comeToExercisesAndLabsInTheirOrder(String text) {
        String content = read(file(text));

        assertThat(Exercises.load().all().stream()
                        .map(exercise -> content.indexOf("](src/main/java/" + exercise.answerFile()))
                        .filter(place -> place >= 0))
                .isNotEmpty()
                .isSorted();
        assertThat(Labs.load().stream()
                        .map(lab -> lab.getClass().getName().replace('.', '/') + ".java")
                        .map(source -> content.indexOf("](src/main/java/" + source))
                        .filter(place -> place >= 0))
                .isNotEmpty()
                .isSorted();
    }

    @Test
    @DisplayName("of what the exercises' rules are asked by name fake submissions that there are")
    void nameFakesThatThereAre() throws IOException {
        Path fakes = file("grader/fakes");
        List<String> names;
        try (Stream<Path> folders = Files.walk(fakes, 2)) {
            names = folders.map(folder -> fakes.relativize(folder).toString()).toList();
        }

        assertThat(found(LAST_CELL, read(file("docs/contracts.md"))).stream()
                        .flatMap(cell -> found(CODE, cell.group(1)).stream())
                        .map(code -> code.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(fake -> assertThat(names).anyMatch(name -> ("/" + name).endsWith("/" + fake)));
    }

    @Test
    @DisplayName("leave no lab and no exercise out")
    void leaveNothingOut() {
        String all = lessonTexts()
                .map(LessonTextsTest::file)
                .map(LessonTextsTest::read)
                .collect(Collectors.joining());

        assertThat(Labs.load()).allSatisfy(lab -> assertThat(all).contains("./speedup lab " + lab.name()));
        assertThat(Exercises.load().all())
                .extracting(Exercise::id)
                .allSatisfy(id -> assertThat(all).contains("[`" + id + "`]("));
    }

    /** The names that headings have in links, as GitHub makes them. */
    private static List<String> anchors(Path file) {
        return found(HEADING, read(file)).stream()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().collect(Collectors.toList());
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("speedup.home")).resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
