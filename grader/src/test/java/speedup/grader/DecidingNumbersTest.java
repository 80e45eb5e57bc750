package speedup.grader;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import speedup.rules.VerdictRules;

/**
 * Numbers that decide a verdict stand in {@link VerdictRules} and nowhere else.
 *
 * <p>It reads the sources of the packages that decide. A number in them is one of -1 to 2, or the 100 of percent, or
 * it is one of a few that decide nothing, each with its reason. What this cannot see: a rule that is made of 1 and 2
 * alone, and one in another package.
 */
class DecidingNumbersTest {

    private static final Path COMMON = Path.of("..", "common", "src", "main", "java", "speedup");
    private static final Path GRADER = Path.of("src", "main", "java", "speedup", "grader");

    private static final List<Path> DECIDING = List.of(
            COMMON.resolve("calibration"),
            COMMON.resolve("evidence"),
            COMMON.resolve("exercise"),
            COMMON.resolve("testing"),
            GRADER.resolve("grading"),
            GRADER.resolve("compile"),
            GRADER.resolve("correctness"),
            GRADER.resolve("intake"),
            GRADER.resolve("intake").resolve("archive"),
            GRADER.resolve("intake").resolve("layout"),
            GRADER.resolve("intake").resolve("source"),
            GRADER.resolve("judge"),
            GRADER.resolve("judge").resolve("process"),
            GRADER.resolve("measurement"),
            GRADER.resolve("verdict"));

    private static final Pattern USE = Pattern.compile("\\bVerdictRules\\.(\\w+)");

    private static final String SHOWN = "bounds what is shown";
    private static final String POLLING = "how often something is polled";

    /** A constant by its class and name, a number by its class and digits, or a whole class. */
    private static final Map<String, String> DECIDES_NOTHING = Map.ofEntries(
            entry("Exercise.17", "the oldest Java that Speedup runs on; no answer is graded on an older one"),
            entry("Kernel", "the generator's own numbers, and how much it does between two looks"),
            entry("MatrixCodec.MOST_ELEMENTS", "what fits into one buffer"),
            entry("QuietMachine.PAUSE", POLLING),
            entry("GradingSettings", "how many JVMs may wait for the next answer"),
            entry("BaselinePool", "how often and how long a JVM of the course's own is used again"),
            entry("ConcurrentGrading", "how long graders take turns, and how long a stopped one tidies up"),
            entry("CompilationFormat", "bounds what is read of messages, and kinds of results"),
            entry("CompilerMessage", SHOWN),
            entry("PracticeMain.CALIBRATIONS", "how many a hint rests on, in a check that makes no mark"),
            entry("PracticeMeasurement", "positions in a line, and how long a check may take that makes no mark"),
            entry("RoundsHere.ANSWER", "a position in a list"),
            entry("AssertionMessage", "how a message is worded and shortened"),
            entry("Declarations.5", SHOWN),
            entry("ClassFiles.SHOWN", SHOWN),
            entry("AnswerSearch.5", SHOWN),
            entry("ArchiveKind.START", "length of a signature"),
            entry("EntryPath.LONGEST_SHOWN", SHOWN),
            entry("StudentFolder.PARTS", "of a name that this program writes"),
            entry("StudentFolder.LONGEST", "how long a name file systems take"),
            entry("Archives.KIB", "a unit"),
            entry("Archives.10", "a KiB"),
            entry("Archives.20", "a MiB"),
            entry("Archives.LONGEST_SHOWN", SHOWN),
            entry("BrightspaceLayout.HOURS_OF_HALF_A_DAY", "a unit"),
            entry("FileNames", "how the bytes of a name are written in a URI, and where ASCII ends"),
            entry("GradescopeMetadata.MOST_CHARACTERS", "how much is read of who handed in"),
            entry("PlatformFinder.SHOWN", SHOWN),
            entry("TimeFile.MOST_BYTES", "how much is read of a time"),
            entry("SevenZipArchive", "bits of a file's mode"),
            entry("Spool.BUFFER", "how much is copied at a time"),
            entry("ZipArchive", "a signature, a buffer and the bits of a byte"),
            entry("SourceText", "how encodings begin, and how much is looked at to tell one from another"),
            entry("SubmissionReader.SHOWN", SHOWN),
            entry("SubmissionReader.MOST_LEFT_OUT", SHOWN),
            entry("SpeedRules.NANOS_PER_MILLI", "a unit"),
            entry("ParallelismText.NANOS_PER_MILLI", "a unit"),
            entry("ExitWait", "how long the lesson's tests are waited for, which explain a mark and make none"),
            entry("ProblemReporter.LONGEST_NAME", SHOWN),
            entry("DecidedShare", "judges a run or a study as a whole"),
            entry("SerialFractionNote", "a unit, and how many digits are shown"),
            entry("SecretSeeds.16", "bytes of a secret"),
            entry("InconclusiveReason.PERCENT", "a unit"),
            entry("Rules.MAX_DETAIL_LINES", SHOWN),
            entry("TestRules.SHOWN_TESTS", SHOWN),
            entry("TestRules.LONGEST_ADVICE", SHOWN),
            entry("TestRules.SHOWN_CHARACTERS", SHOWN),
            entry("Ruling.LONGEST_MESSAGE", SHOWN),
            entry("Ruling.LONGEST_DETAIL", SHOWN),
            entry("Ruling.MOST_DETAILS", SHOWN));

    private static List<String> found() throws IOException {
        return NumbersInSource.of(
                DECIDING.stream().flatMap(DecidingNumbersTest::sources).toList());
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void numbersThatDecideStandInTheRules() throws IOException {
        assertThat(found())
                .as("numbers in packages that decide: move them to VerdictRules, or say here why they decide nothing")
                .filteredOn(number -> !DECIDES_NOTHING.containsKey(number)
                        && !DECIDES_NOTHING.containsKey(number.substring(0, number.indexOf('.'))))
                .isEmpty();
    }

    @Test
    void noExceptionIsLeftOver() throws IOException {
        List<String> found = found();

        assertThat(DECIDES_NOTHING.keySet())
                .allMatch(excepted -> found.stream()
                        .anyMatch(number -> number.equals(excepted) || number.startsWith(excepted + ".")));
    }

    @Test
    void everyRuleIsUsed() throws IOException {
        assertThat(usedRules())
                .containsAll(Arrays.stream(VerdictRules.class.getDeclaredFields())
                        .filter(field -> Modifier.isPublic(field.getModifiers()))
                        .map(Field::getName)
                        .toList());
    }

    private static Set<String> usedRules() throws IOException {
        try (Stream<Path> common = Files.walk(COMMON);
                Stream<Path> grader = Files.walk(GRADER)) {
            return Stream.concat(common, grader)
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> USE.matcher(read(file)).results())
                    .map(use -> use.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
