package speedup.grader;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.course.Course;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.LessonSections;
import speedup.grader.course.LessonSections.Section;
import speedup.lesson.Cause;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/** Where the lessons explain why an answer is too slow: the sections that they state are there, and speak of the cause. */
@DisplayName("the sections that explain causes")
class CauseSectionsTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final LessonSections SECTIONS = LessonSections.in(HOME, LessonLibrary.ofClassPath());

    /** What a section about a cause has to say, each as a regular expression. */
    private static final Map<Cause, List<String>> WORDS = Map.ofEntries(
            entry(Cause.SERIAL_PART, List.of("serial part")),
            entry(Cause.LOAD_IMBALANCE, List.of("uneven|imbalance|parts have to be even", "waits?\\b")),
            entry(Cause.LOCK, List.of("\\block\\b", "take turns|one works at a time")),
            entry(Cause.GARBAGE_COLLECTION, List.of("garbage collector", "stops? (all|the) threads")),
            entry(Cause.OVERSUBSCRIPTION, List.of("than cores,? take turns")),
            entry(Cause.STARTING_THREADS, List.of("threads?\\b", "\\bstart", "tens of microseconds")),
            entry(Cause.STARTING_PROCESSES, List.of("process|JVM", "\\bstart", "milliseconds|[0-9] ms\\b")),
            entry(Cause.SMALL_TASKS, List.of("granularity", "small|tiny")),
            entry(Cause.MORE_CPU_TIME, List.of("CPU time")),
            entry(Cause.SHARED_CORES, List.of("share (the core's|its) arithmetic")),
            entry(Cause.OTHER_PROGRAMS, List.of("other programs")),
            entry(Cause.NOT_EXPLAINED, List.of("look for")));

    static List<Lesson> lessons() {
        return Lessons.load().all().stream()
                .filter(lesson -> Files.exists(HOME.resolve(Course.moduleFolder(lesson.name()))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @DisplayName("are stated for each cause, are there, and speak of it")
    void speakOfTheirCause(Lesson lesson) throws IOException {
        Map<String, String> text = text(lesson);

        assertThat(WORDS).containsOnlyKeys(Cause.values());
        assertThat(lesson.sectionsByCause()).containsOnlyKeys(Cause.values());
        lesson.sectionsByCause()
                .forEach((cause, headings) -> assertThat(headings)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(heading -> {
                            assertThat(text).containsKey(heading);
                            assertSpeaksOf(cause, text.get(heading));
                        }));
    }

    @Test
    @DisplayName("are named to each fake submission that is made too slow by a cause")
    void areNamedForEachFake() throws IOException {
        Map<Path, Cause> fakes = fakes();

        assertThat(fakes).hasSizeGreaterThanOrEqualTo(46);
        for (Map.Entry<Path, Cause> fake : fakes.entrySet()) {
            String exercise = fake.getKey().getName(0).toString().replaceFirst("-", "/");
            Lesson lesson = Lessons.load().named(exercise.substring(0, exercise.indexOf('/')));

            assertThat(SECTIONS.about(exercise, fake.getValue()))
                    .as("%s", fake)
                    .hasValueSatisfying(
                            section -> assertThat(lesson.sectionsByCause().get(fake.getValue()))
                                    .contains(section.heading()));
            Section section = SECTIONS.about(exercise, fake.getValue()).orElseThrow();
            assertThat(section.file()).isEqualTo(Course.moduleFolder(lesson.name()) + "/README.md");
            assertSpeaksOf(fake.getValue(), text(lesson).get(section.heading()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "threads/counters, MORE_CPU_TIME, 'Caches, and neighbours that fight'",
        "threads/matmul, MORE_CPU_TIME, 'First make it good, then make it parallel'",
        "threads/sparse, MORE_CPU_TIME, Memory has a speed limit",
        "threads/histogram, MORE_CPU_TIME, When it is slower than you hoped",
        "threads/sum, SERIAL_PART, Sharing work out",
        "threads/matmul, SERIAL_PART, How fast it can become",
        "threads/fft, SERIAL_PART, Libraries that bring their own threads",
        "threads/phases, LOAD_IMBALANCE, Phases",
        "threads/futures, LOAD_IMBALANCE, Futures",
        "threads/phases, LOCK, When threads share data",
        "threads/pipeline, LOAD_IMBALANCE, Pipelines",
        "threads/pipeline, SERIAL_PART, Pipelines",
        "processes/pool, LOAD_IMBALANCE, Who does the next task",
        "processes/stencil, LOAD_IMBALANCE, Neighbours that have to talk",
        "processes/mapreduce, LOAD_IMBALANCE, Map and reduce over processes",
        "processes/pool, STARTING_PROCESSES, Keep the workers"
    })
    @DisplayName("are those that fit the exercise, where a cause has several")
    void fitTheExercise(String exercise, Cause cause, String heading) {
        assertThat(SECTIONS.about(exercise, cause)).map(Section::heading).contains(heading);
    }

    private static void assertSpeaksOf(Cause cause, String section) {
        assertThat(WORDS.getOrDefault(cause, List.of()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(section).as("%s", cause).containsPattern(word));
    }

    /** The fakes that have one cause, by their folders below that of all fakes. */
    private static Map<Path, Cause> fakes() throws IOException {
        Path folder = HOME.resolve(Course.FAKES);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(file -> file.endsWith("expected.properties")).forEach(files::add);
        }
        Map<Path, Cause> fakes = new HashMap<>();
        for (Path file : files) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            String cause = properties.getProperty("cause");
            if (cause != null) {
                fakes.put(folder.relativize(file.resolveSibling("")), Cause.valueOf(cause));
            }
        }
        return fakes;
    }

    /** What stands in each section, by its heading. */
    private static Map<String, String> text(Lesson lesson) throws IOException {
        String text = Files.readString(
                HOME.resolve(Course.moduleFolder(lesson.name())).resolve("README.md"));
        Map<String, String> sections = new HashMap<>();
        Stream.of(text.split("(?m)^## "))
                .skip(1)
                .map(section -> section.split("\n", 2))
                .forEach(parts -> sections.put(parts[0].strip(), parts[1]));
        return sections;
    }
}
