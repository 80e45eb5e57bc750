package speedup.grader.wholeclass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import speedup.exercise.Exercises;
import speedup.grader.csv.CsvFormatException;

/**
 * Makes up a class for each platform, has {@code ./speedup grade} grade it, compares the gradebook with the report and
 * the report with what each student must get, and writes down what came of it.
 *
 * <p>Arguments: how many students, at most 150; the exercise; a fake submission to it that is incorrect; a new folder
 * for the classes; the file to write.
 */
public final class ClassRuns {

    private static final String TEXT = """
            # Whole classes

            A class of %1$d students who do not exist, on each of six platforms: from what the platform delivers to the gradebook that it takes back. The names are in five scripts (Latin with accents, Cyrillic, Greek, Chinese, Arabic). Of each ten students,

            - four hand in a right answer: one of them a day late, one after a wrong attempt or in an archive, one for a group of two;
            - one each hands in a wrong answer, one that does not compile, the starter as it was given, and something that is no program;
            - two hand in nothing: one of them gets the mark of the group.

            Somebody who is not on the roster hands in too, and a file is there whose name leads to nobody.

            Each run is compared with what it has to be: the status and the points of each submission in `report.json`; then, against the report, each grade in `grades.csv` and in the platform's gradebook, in which every other cell has to be as it was. A grade is one figure below; any that is not as it has to be is a difference.

            | platform | submissions | files in the download | graded in | gradebook | figures compared | differences |
            |---|---|---|---|---|---|---|
            %2$s
            The statuses of the submissions: %3$s.

            Date: %4$s. Machine: %5$s, %6$s cores, Java %7$s, sandbox %8$s, CPU times from %9$s; other programs ran beside. The exercise is `%10$s`, which no clock decides; bars are another matter, and [measured elsewhere](verdicts.md).

            This page is written by

                mvn package -DskipTests
                java -cp 'grader/target/test-classes:grader/target/classes:grader/target/libraries/*' -Dspeedup.home=. speedup.grader.wholeclass.ClassRuns %1$d %10$s %11$s classes docs/measurements/classes.md

            where `classes` is a new folder, which keeps all downloads, rosters and reports. `WholeClassTest` does the same with ten students, in every build.
            """;

    private final Path home;
    private final String exercise;
    private final Path folder;
    private final StringBuilder rows = new StringBuilder();
    private final List<String> statuses = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private ClassRuns(Path home, String exercise, Path folder) {
        this.home = home;
        this.exercise = exercise;
        this.folder = folder;
    }

    /** Runs all platforms. Ends with 1 if there is a difference. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Path home = Path.of(System.getProperty("speedup.home")).toAbsolutePath().normalize();
        ClassRuns runs = new ClassRuns(
                home, arguments[1], Files.createDirectory(Path.of(arguments[3]).toAbsolutePath()));
        Sources sources = Sources.of(
                home, arguments[1], Exercises.load().get(arguments[1]).answerFile(), arguments[2]);
        for (SamplePlatform platform : SamplePlatform.values()) {
            runs.run(platform, size, sources);
        }
        Files.writeString(Path.of(arguments[4]), runs.text(size, arguments[2]));
        runs.differences.forEach(System.out::println);
        System.exit(runs.differences.isEmpty() ? 0 : 1);
    }

    private void run(SamplePlatform platform, int size, Sources sources)
            throws IOException, InterruptedException, CsvFormatException {
        SampleClass sample = SampleClass.write(
                platform, size, exercise, sources, folder.resolve(platform.format() + "-" + platform.title()));
        long start = System.nanoTime();
        int code = grade(sample);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (code != 1) {
            differences.add(platform + ": exit code " + code + " instead of 1, of a class in which something fails");
        }
        ClassCheck.Result result = ClassCheck.of(sample);
        result.differences().forEach(each -> differences.add(platform + ": " + each));
        String counts = counts(result.statuses());
        if (!statuses.contains(counts)) {
            statuses.add(counts);
        }
        rows.append("| ")
                .append(String.join(
                        " | ",
                        platform.title(),
                        "" + sample.submissions(),
                        "" + sample.files(),
                        "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart()),
                        "`" + platform.format() + ".csv`",
                        "" + result.figures(),
                        "" + result.differences().size()))
                .append(" |\n");
        System.out.println(rows);
    }

    private int grade(SampleClass sample) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("speedup").toString()));
        command.addAll(sample.command());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(sample.folder().resolve("output.txt").toFile())
                .start()
                .waitFor();
    }

    private static String counts(Map<String, Integer> statuses) {
        return statuses.entrySet().stream()
                .map(each -> each.getValue() + " `" + each.getKey() + "`")
                .collect(Collectors.joining(", "));
    }

    private String text(int size, String wrong) throws IOException {
        Path last = folder.resolve("nbgrader-GitHub").resolve("reports").resolve("report.json");
        JsonNode conditions = new JsonMapper()
                .readTree(Files.readString(last, StandardCharsets.UTF_8))
                .get("conditions");
        return TEXT.formatted(
                size,
                rows,
                String.join("; elsewhere ", statuses),
                LocalDate.now(ZoneOffset.UTC),
                conditions.get("processor").asText(),
                conditions.get("cores").asText(),
                conditions.get("java").asText(),
                conditions.get("sandbox").asText(),
                conditions.get("accounting").asText(),
                exercise,
                wrong);
    }
}
