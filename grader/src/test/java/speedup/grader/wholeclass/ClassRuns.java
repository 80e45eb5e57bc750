package speedup.grader.wholeclass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import speedup.exercise.Exercises;
import speedup.grader.csv.CsvFormatException;

/**
 * Makes up a class for each platform, has {@code ./speedup grade} grade it, compares the gradebook with the report and
 * the report with what each student must get, and writes down what came of it.
 *
 * <p>Arguments: how many students, at most 150; the exercise; a fake submission to it that is incorrect; the folder
 * for the classes, which are taken over as far as they are graded there; the file to write.
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

            | platform | submissions | files in the download | gradebook | figures compared | differences |
            |---|---|---|---|---|---|
            %2$s
            The statuses of the submissions: %3$s.

            The six were graded at the same time, by six processes that take turns, in %12$d minutes.

            Date: %4$s. Machine: %5$s, %6$s cores, Java %7$s, sandbox %8$s, CPU times from %9$s; other programs ran beside. The exercise is `%10$s`, which no clock decides; bars are another matter, and [measured elsewhere](verdicts.md).

            This page is written by

                mvn package -DskipTests
                java -cp 'grader/target/test-classes:grader/target/classes:grader/target/libraries/*' -Dspeedup.home=. speedup.grader.wholeclass.ClassRuns %1$d %10$s %11$s classes docs/measurements/classes.md

            where `classes` is a folder for all downloads, rosters and reports; a run that was stopped goes on with what is left. `WholeClassTest` does the same with ten students, in every build.
            """;

    private final Path home;
    private final String exercise;
    private final Path folder;

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
                home,
                arguments[1],
                Files.createDirectories(Path.of(arguments[3]).toAbsolutePath()));
        Sources sources = Sources.of(
                home, arguments[1], Exercises.load().get(arguments[1]).answerFile(), arguments[2]);
        long start = System.nanoTime();
        List<Run> done = runs.all(size, sources);
        long minutes = Math.round((System.nanoTime() - start) / 60e9);
        Files.writeString(Path.of(arguments[4]), runs.text(size, arguments[2], done, minutes));
        List<String> differences =
                done.stream().flatMap(run -> run.differences().stream()).toList();
        differences.forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** A class that has been graded. */
    private record Run(SampleClass sample, ClassCheck.Result result, int code) {

        List<String> differences() {
            List<String> all = new ArrayList<>();
            if (code != 1) {
                all.add("exit code " + code + " instead of 1, of a class in which something fails");
            }
            all.addAll(result.differences());
            return all.stream()
                    .map(each -> sample.platform().title() + ": " + each)
                    .toList();
        }

        String row() {
            return "| "
                    + String.join(
                            " | ",
                            sample.platform().title(),
                            "" + sample.submissions(),
                            "" + sample.files(),
                            "`" + sample.platform().format() + ".csv`",
                            "" + result.figures(),
                            "" + differences().size())
                    + " |";
        }
    }

    private List<Run> all(int size, Sources sources) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Run>> started = new ArrayList<>();
        for (SamplePlatform platform : SamplePlatform.values()) {
            started.add(threads.submit(() -> run(platform, size, sources)));
        }
        List<Run> done = new ArrayList<>();
        for (Future<Run> each : started) {
            done.add(each.get());
            System.out.println(done.get(done.size() - 1).row());
        }
        threads.shutdown();
        return done;
    }

    private Run run(SamplePlatform platform, int size, Sources sources)
            throws IOException, InterruptedException, CsvFormatException {
        SampleClass sample = SampleClass.write(platform, size, exercise, sources, folder.resolve(platform.title()));
        int code = grade(sample);
        return new Run(sample, ClassCheck.of(sample), code);
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

    private String text(int size, String wrong, List<Run> done, long minutes) throws IOException {
        Path report = done.get(0).sample().out().resolve("report.json");
        JsonNode conditions = new JsonMapper()
                .readTree(Files.readString(report, StandardCharsets.UTF_8))
                .get("conditions");
        return TEXT.formatted(
                size,
                done.stream().map(run -> run.row() + "\n").collect(Collectors.joining()),
                done.stream()
                        .map(run -> counts(run.result().statuses()))
                        .distinct()
                        .collect(Collectors.joining("; elsewhere ")),
                LocalDate.now(ZoneOffset.UTC),
                conditions.get("processor").asText(),
                conditions.get("cores").asText(),
                conditions.get("java").asText(),
                conditions.get("sandbox").asText(),
                conditions.get("accounting").asText(),
                exercise,
                wrong,
                minutes);
    }
}
