package speedup.grader.coursefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.exercise.Requirement.SingleCoreSpeedup;
import speedup.grader.cli.FakeExercise;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.SampleLessonProject;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.ExerciseWorth;
import speedup.grader.marks.LatePolicy;
import speedup.grader.marks.PartialCredit;
import speedup.lesson.Lessons;

class CourseFileReaderTest {

    private static final List<Exercise<?, ?, ?>> ALL = List.of(
            new FakeExercise("threads/sum", new Scaling(0.35, 100)),
            new FakeExercise("threads/cutoff", new MinimumSpeedup(0.75, 10), new Scaling(0.5, 1000)),
            new FakeExercise("threads/simd", new SingleCoreSpeedup(1.8, 10)),
            new FakeExercise("processes/spawn"));

    @TempDir
    Path folder;

    private CourseFile read(String text) throws IOException, CourseFileException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private CourseFile read(byte[] bytes) throws IOException, CourseFileException {
        Path file = folder.resolve("course.yml");
        Files.write(file, bytes);
        return new CourseFileReader(new LessonLibrary(() -> ALL, Lessons::load)).read(file);
    }

    /** What is wrong with a text, without the path. */
    private List<String> problems(byte[] bytes) throws IOException {
        try {
            read(bytes);
            return List.of();
        } catch (CourseFileException e) {
            String path = folder.resolve("course.yml") + ":";
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> line.replace(path, ""))
                    .toList();
        }
    }

    private List<String> problems(String text) throws IOException {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "{}", "~"})
    void takesWhatExercisesSayWhereTheFileSaysNothing(String text) throws Exception {
        CourseFile course = read(text);

        assertThat(course.ids()).containsExactly("threads/sum", "threads/cutoff", "threads/simd", "processes/spawn");
        assertThat(course.exercises())
                .extracting(CourseExercise::worth)
                .containsOnly(new ExerciseWorth(10, false, PartialCredit.NONE));
        assertThat(course.ownBars()).isEmpty();
        assertThat(course.title()).isEmpty();
        assertThat(course.cores()).isEmpty();
        assertThat(course.retries()).isEmpty();
        assertThat(course.late()).isEmpty();
        assertThat(course.attempts()).isEqualTo(AttemptPolicy.NEWEST);
    }

    @Test
    void saysWhichAttemptsCanCount() throws Exception {
        assertThat(read("attempts: newest").attempts()).isEqualTo(AttemptPolicy.NEWEST);
        assertThat(read("attempts: first").attempts()).isEqualTo(AttemptPolicy.FIRST);
        assertThat(problems("attempts: best"))
                .containsExactly("1:11: \"attempts\" is \"best\". Write it like attempts: newest");
        assertThat(problems("attempts: at most 0")).hasSize(1);
        assertThat(problems("testsPassed: 1")).singleElement().asString().contains("below 1");
    }

    @Test
    void saysWhichEncodingsAreTaken() throws Exception {
        assertThat(read("title: none said").encodings()).isEqualTo(SourceEncoding.ALL);
        assertThat(read("encodings: [utf-8]").encodings()).isEmpty();
        assertThat(read("encodings: [utf-16, cp1252]").encodings()).isEqualTo(SourceEncoding.ALL);
        assertThat(read("encodings: [utf-8, cp1252]").encodings()).containsExactly(SourceEncoding.CP1252);
        assertThat(problems("title: a\nencodings: [utf-8, latin-1]"))
                .containsExactly("2:20: This entry is \"latin-1\". It has to be utf-8, utf-16 or cp1252. Write it like"
                        + " - utf-8");
        assertThat(problems("encodings: []"))
                .containsExactly(
                        "1:12: \"encodings\" is an empty list. It has to be there, or the line left out. Write it like"
                                + " encodings: [utf-8]");
        assertThat(problems("encodings: utf-8"))
                .containsExactly(
                        "1:12: \"encodings\" is \"utf-8\". It has to be a list, with a \"- \" before each entry."
                                + " Write it like encodings: [utf-8]");
    }

    @Test
    void readsEverythingThereIsToSay() throws Exception {
        CourseFile course = read("""
                title: Parallel programming
                cores: 4
                retries: 0
                points: 20
                tooSlow: {from: 0.5, credit: 0.3}
                testsPassed: 0.25
                attempts: at most 3
                due: 2026-11-30T23:59:00+01:00
                late: {perDay: 12.5%, atMost: 50%, grace: 15m}
                exercises:
                  - id: threads/cutoff
                    serialFraction: 0.125
                    points: 7.25
                  - id: threads/sum
                    byAnyMeans: 2.5
                    tooSlow: {from: 0, credit: 0}
                    testsPassed: 0
                  - id: processes/spawn
                    bonus: true
                """);

        assertThat(course.name()).isEqualTo("course.yml");
        assertThat(course.title()).isEqualTo("Parallel programming");
        assertThat(course.attempts()).isEqualTo(new AttemptPolicy(3));
        assertThat(course.cores()).isEqualTo(OptionalInt.of(4));
        assertThat(course.retries()).isEqualTo(OptionalInt.of(0));
        assertThat(course.late())
                .contains(new LatePolicy(
                        OffsetDateTime.parse("2026-11-30T23:59+01:00"), 0.125, 0.5, Duration.ofMinutes(15)));
        assertThat(course.ids()).containsExactly("threads/cutoff", "threads/sum", "processes/spawn");
        assertThat(course.exercises())
                .extracting(CourseExercise::worth)
                .containsExactly(
                        new ExerciseWorth(7.25, false, new PartialCredit(0.5, 0.3), 0.25),
                        new ExerciseWorth(20, false, PartialCredit.NONE),
                        new ExerciseWorth(20, true, new PartialCredit(0.5, 0.3), 0.25));
        assertThat(course.testCredit()).containsExactlyInAnyOrder("threads/cutoff", "processes/spawn");
        assertThat(course.ownBars())
                .containsOnlyKeys("threads/cutoff", "threads/sum")
                .containsEntry("threads/cutoff", List.of(new MinimumSpeedup(0.75, 10), new Scaling(0.125, 1000)))
                .containsEntry("threads/sum", List.of(new MinimumSpeedup(2.5, 100)));
        assertThat(course.scheme().worths()).hasSize(3);
        assertThat(course.choose("threads/sum"::equals))
                .extracting(Exercise::id)
                .containsExactly("threads/sum");
    }

    @ParameterizedTest
    @CsvSource({"'serialFraction: 0.1', 0.1, 0.667", "'share: 0.5', 0.35, 0.5", "'share: 0', 0.35, 0"})
    void changesTheLawAndTheShareOfABarEachByItself(String key, double law, double share) throws Exception {
        Scaling own = (Scaling) read("exercises:\n  - id: threads/sum\n    " + key + "\n")
                .ownBars()
                .get("threads/sum")
                .get(0);

        assertThat(own.serialFraction()).isEqualTo(law);
        assertThat(own.share()).isCloseTo(share, within(0.001));
    }

    @Test
    void doesNotTakeAShareBesideABarByAnyMeans() throws IOException {
        assertThat(problems("exercises:\n  - id: threads/sum\n    share: 0.5\n    byAnyMeans: 2\n"))
                .singleElement()
                .asString()
                .contains("one kind of bar");
    }

    @ParameterizedTest
    @CsvSource({"0m, PT0S", "90m, PT90M", "36h, PT36H", "2d, PT48H"})
    void readsTimesOfGrace(String text, Duration grace) throws Exception {
        String file = "due: 2026-11-30T23:59Z\nlate: {perDay: 10%, grace: " + text + "}\n";

        assertThat(read(file).late())
                .hasValueSatisfying(late -> assertThat(late.grace()).isEqualTo(grace));
    }

    @Test
    void tellsAllProblemsAtOnceWithTheirPlaces() throws IOException {
        assertThat(problems("""
                        titel: x
                        titles: x
                        points: ten
                        cores: 0
                        retries: 2.5
                        due: 2026-02-30T10:00+01:00
                        late:
                          perDay: 10
                          grace: 15min
                          atmost: 50%
                        tooSlow: {from: 1, credit: -0.1}
                        exercises:
                          - id: threads/summ
                          - id: threads/sum
                            points: -3
                            serialFraction: 0.1
                            byAnyMeans: 2
                          - threads/simd
                          - id: threads/simd
                            serialFraction: 0.1
                          - id: threads/sum
                            points: 1.005
                          - points: 3
                          - id: processes/spawn
                            bonus: yes
                            bonus: true
                            byAnyMeans: 0
                        """))
                .containsExactly(
                        "1:1: There is no \"titel\" here. Known here: title, cores, retries, points, tooSlow,"
                                + " testsPassed, due, late, attempts, encodings, lessons, exercises.",
                        "2:1: There is no \"titles\" here. Did you mean \"title\"? Known here: title, cores, retries,"
                                + " points, tooSlow, testsPassed, due, late, attempts, encodings, lessons, exercises.",
                        "3:9: \"points\" is \"ten\". It has to be a number. Write it like points: 20",
                        "4:8: \"cores\" is 0. It has to be at least 1. Write it like cores: 4",
                        "5:10: \"retries\" is 2.5. It has to be a whole number. Write it like retries: 2",
                        "6:6: \"due\" is 2026-02-30T10:00+01:00, which no calendar or clock has. Write it like \"due:"
                                + " 2026-11-30T23:59:00+01:00\".",
                        "8:11: \"perDay\" is 10. It has to be a text. Write it like perDay: 10%",
                        "9:10: \"grace\" is \"15min\". Write it like grace: 15m",
                        "10:3: There is no \"atmost\" here. Did you mean \"atMost\"? Known here: perDay, atMost, grace.",
                        "11:17: \"from\" is 1. It has to be below 1. Write it like from: 0.5",
                        "11:28: \"credit\" is -0.1. It has to be at least 0. Write it like credit: 0.3",
                        "13:9: There is no exercise \"threads/summ\". Did you mean threads/sum or threads/simd?"
                                + " './speedup list' shows them all.",
                        "15:13: \"points\" is -3. It has to be at least 0. Write it like points: 20",
                        "17:5: An exercise has one kind of bar of its own: \"serialFraction\" and \"share\", or"
                                + " \"byAnyMeans\". Leave the one or the others out.",
                        "18:5: This entry is \"threads/simd\". It has to be a map, with \"key: value\" in each line.",
                        "20:5: \"serialFraction\" changes a bar by Amdahl's law, and threads/simd has none: it"
                                + " asks for a speedup of 1.8, CPU time on all cores counts. Leave \"serialFraction\" out.",
                        "21:9: threads/sum stands in the list a second time; the first is in line 14. Leave one of them"
                                + " out.",
                        "22:13: \"points\" is 1.005. It has to be a number with at most two digits behind the point. Write"
                                + " it like points: 20",
                        "23:5: \"id\" is missing here. Add it to what begins here, with \"id:\" and its value.",
                        "25:12: \"bonus\" is \"yes\". It has to be true or false. Write it like bonus: true",
                        "26:5: \"bonus\" stands here a second time; the first is in line 25. Leave one of them out.",
                        "27:5: \"byAnyMeans\" changes a bar by Amdahl's law, and processes/spawn has none: being"
                                + " right is enough. Leave \"byAnyMeans\" out.",
                        "27:17: \"byAnyMeans\" is 0. It has to be above 0. Write it like byAnyMeans: 2.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exercises: []|1:12: \"exercises\" is an empty list. It has to be there, or the line left out.",
                "exercises: {}|1:12: \"exercises\" is a map. It has to be a list, with a \"- \" before each entry.",
                "exercises:|1:11: \"exercises\" is empty. It has to be a list, with a \"- \" before each entry.",
                "cores: 5000|1:8: \"cores\" is 5000. It has to be at most 4096. Write it like cores: 4",
                "title: ''|1:8: \"title\" is \"\". It has to be there, or the line left out. Write it like title: Parallel"
                        + " programming",
                "late: {perDay: 10%}|1:1: \"late\" needs \"due\": nothing is late without it. Add \"due:"
                        + " 2026-11-30T23:59:00+01:00\".",
                "due: 2026-11-30|1:6: \"due\" is \"2026-11-30\". Write it like due: 2026-11-30T23:59:00+01:00",
                "due: 2026-11-30T23:59:00|1:6: \"due\" is \"2026-11-30T23:59:00\". Write it like due:"
                        + " 2026-11-30T23:59:00+01:00",
                "tooSlow: {from: 0.5}|1:10: \"credit\" is missing here. Add it to what begins here, with \"credit:\" and"
                        + " its value.",
                "points: true|1:9: \"points\" is true. It has to be a number. Write it like points: 20",
                "3|1:1: The file is 3. It has to be a map, with \"key: value\" in each line.",
                "[]|1:1: The file is an empty list. It has to be a map, with \"key: value\" in each line."
            })
    void saysWhatARuleAsksFor(String text, String problem) throws IOException {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void saysHowLongATitleMayBe() throws IOException {
        assertThat(problems("title: " + "x".repeat(201)))
                .singleElement()
                .asString()
                .contains("It has to be at most 200 characters long.")
                .hasSizeLessThan(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x [1]|1:4: Anchors and aliases",
                "a: *x|1:4: Anchors and aliases",
                "title: !!java/object:java.net.URL [x]|1:8: The tag tag:yaml.org,2002:java/object:java.net.URL is not taken",
                "!course {}|1:1: The tag !course is not taken here. Leave it out.",
                "title: !!binary aGk=|1:8: The tag tag:yaml.org,2002:binary is not taken",
                "points: 0x1f|1:9: \"0x1f\" is no number that can be taken.",
                "points: .inf|1:9: \".inf\" is no number that can be taken.",
                "points: .nan|1:9: \".nan\" is no number that can be taken.",
                "points: 1e999999999|1:9: \"1e999999999\" is no number that can be taken.",
                "points: 1e-999999999|1:9: \"1e-999999999\" is no number that can be taken.",
                "points: !!int ten|1:9: \"ten\" is no number that can be taken.",
                "? [a, b]|1:3: A key has to be a word.",
                "title: [|1:9: This is not YAML",
                "title: 'x|1:10: This is not YAML",
                "<<: {points: 3}|1:1: Merge keys (<<) are not taken here."
            })
    void takesNothingOfYamlThatACourseDoesNotNeed(String text, String beginning) throws IOException {
        assertThat(problems(text)).first().asString().startsWith(beginning);
    }

    @Test
    void takesOneDocument() throws IOException {
        assertThat(problems("points: 3\n---\npoints: 4\n"))
                .containsExactly("2:1: A second document begins here (\"---\"). A course file has one.");
    }

    @Test
    void saysWhatToDoAboutTabs() throws IOException {
        assertThat(problems("exercises:\n\t- id: threads/sum\n"))
                .singleElement()
                .asString()
                .startsWith("2:1: This is not YAML")
                .endsWith("Indent with blanks: YAML takes no tabs.");
    }

    @Test
    void survivesABombOfAliases() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(problems(bomb.toString())).singleElement().asString().contains("Anchors and aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void survivesDeepNesting(String step) throws IOException {
        assertThat(problems(step.repeat(40_000)))
                .singleElement()
                .asString()
                .contains("This is nested more than 16 deep");
    }

    @Test
    void takesNoLargeFile() throws IOException {
        assertThat(problems("# a comment of some length\n".repeat(10_000)))
                .containsExactly("1:1: The file is too large: a course file has at most 256 KiB.");
        assertThat(problems("#".repeat(256 * 1024))).isEmpty();
    }

    @Test
    void takesNoBinaryFile() throws IOException {
        assertThat(problems(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}))
                .containsExactly("1:1: The file is not text in UTF-8. Save it as plain text in UTF-8.");
        assertThat(problems("title: a\0b")).singleElement().asString().contains("This is not YAML");
    }

    @Test
    void showsNothingThatATerminalWouldObey() throws IOException {
        assertThat(problems("\"a\\e[31m\\u202e::error\": 1"))
                .singleElement()
                .asString()
                .doesNotContain("\u001b", "\u202e")
                .contains("<1b>");
    }

    @Test
    void showsTheFirstOfMoreProblemsThanAnybodyReads() throws IOException {
        String many = "exercises:\n" + "  - id: x/y\n".repeat(900);

        assertThat(problems(many)).hasSize(50).last().asString().startsWith("... and ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffpoints: 3\nexercises:\n  - id: threads/sum\n",
                "points: 3\r\nexercises:\r\n  - id: threads/sum\r\n",
                "{\"points\": 3, \"exercises\": [{\"id\": \"threads/sum\"}]}"
            })
    void readsWhatOtherEditorsWrite(String text) throws Exception {
        CourseFile course = read(text);

        assertThat(course.ids()).containsExactly("threads/sum");
        assertThat(course.exercises().get(0).worth().points()).isEqualTo(3);
    }

    @Test
    void passesOnThatThereIsNoFile() {
        assertThatThrownBy(() -> new CourseFileReader(new LessonLibrary(() -> ALL, Lessons::load))
                        .read(folder.resolve("none.yml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void takesLessonsOfJarsByTheirPlaceBesideTheFile() throws Exception {
        SampleLessonProject.write(folder.resolve("project")).build(folder.resolve("lessons/optics.jar"));

        CourseFile course = read("""
                lessons: [lessons/optics.jar]
                exercises: [{id: optics/prefix-sum}, {id: threads/sum}]
                """);

        assertThat(course.ids()).containsExactly("optics/prefix-sum", "threads/sum");
        assertThat(read("lessons: [lessons/optics.jar]").ids())
                .containsExactly(
                        "threads/sum", "threads/cutoff", "threads/simd", "processes/spawn", "optics/prefix-sum");
    }

    @Test
    void tellsWhatIsWrongWithTheLessonsOfJars() throws Exception {
        SampleLessonProject.write(folder.resolve("project")).build(folder.resolve("optics.jar"));

        assertThat(problems("""
                        lessons:
                          - gone.jar
                          - optics.jar
                          - ./optics.jar
                          - course.yml
                          - 5
                          - "a\\0b"
                        exercises:
                          - id: optics/prefix-sums
                        """))
                .containsExactly(
                        "2:5: There is no lesson at " + folder.resolve("gone.jar")
                                + ": no such file. Build its jar first, or give the right path.",
                        "4:5: ./optics.jar stands in the list a second time; the first is in line 3. Leave one of them"
                                + " out.",
                        "5:5: " + folder.resolve("course.yml") + " is not a jar: it cannot be opened as one. Build it"
                                + " again.",
                        "6:5: This entry is 5. It has to be a text. Write it like - optics.jar",
                        "7:5: \"lessons\" has a<0>b, which is no path of a file.",
                        "9:9: There is no exercise \"optics/prefix-sums\". Did you mean optics/prefix-sum?"
                                + " './speedup list' shows them all.");
    }
}
