package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.app.ShardChoice;

/**
 * How long a class takes on more nodes than there are here: the times of real gradings, drawn at random for each student
 * and exercise, in the parts that {@code --shard} makes, by a scheduler that starts a part on each node that is free.
 * {@code -Dspeedup.report=report.json} takes the times from the report of a class that was graded.
 */
class SimulatedClassTest {

    private static final Path MEASUREMENTS = Path.of("..", "docs", "measurements");
    private static final Path TIMES = MEASUREMENTS.resolve("times.csv");
    private static final Path PAGE = MEASUREMENTS.resolve("scale.md");
    private static final String HEADER =
            "| nodes | parts | hours | times as fast | efficiency |\n|---|---|---|---|---|\n";

    private static final int STUDENTS = 1_000;
    private static final int CLASSES = 25;

    /** Of all answers, as many are handed in. */
    private static final double HANDED_IN = 0.8;

    /** The start of the command and the reading of the class, in seconds. */
    private static final double START = 4;

    private static final int[] NODES = {1, 20, 100};
    private static final int[] PARTS_PER_NODE = {1, 5};

    private static final String TO_WRITE =
            "write it anew with: mvn test -pl grader -am -Dtest=SimulatedClassTest -Dspeedup.write-docs=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void tableIsUpToDate() throws IOException {
        if (System.getProperty("speedup.report") != null) {
            Files.writeString(TIMES, timesOf(Path.of(System.getProperty("speedup.report"))));
        }
        String page = Files.readString(PAGE);
        int begin = page.indexOf(HEADER);
        assertThat(begin).as("where the table begins in %s", PAGE).isNotNegative();
        String after = page.substring(0, begin) + table() + afterTable(page.substring(begin));
        if (Boolean.getBoolean("speedup.write-docs")) {
            Files.writeString(PAGE, after);
            return;
        }

        assertThat(page).as(TO_WRITE).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"20, 1, 0.95", "20, 5, 0.95", "100, 1, 0.88", "100, 5, 0.88"})
    void timeFallsNearlyByTheNumberOfNodes(int nodes, int partsPerNode, double least) throws IOException {
        assertThat(efficiency(nodes, partsPerNode)).isBetween(least, 1.0);
    }

    private static String afterTable(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? "" : text.substring(end + 1);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        for (int nodes : NODES) {
            for (int partsPerNode : PARTS_PER_NODE) {
                double hours = hours(nodes, partsPerNode);
                double alone = hours(1, 1);
                table.append(String.format(
                        Locale.ROOT,
                        "| %d | %d | %.2f | %.1f | %.0f%% |%n",
                        nodes,
                        nodes * partsPerNode,
                        hours,
                        alone / hours,
                        100 * alone / hours / nodes));
            }
        }
        return table.toString();
    }

    private static double efficiency(int nodes, int partsPerNode) throws IOException {
        return hours(1, 1) / hours(nodes, partsPerNode) / nodes;
    }

    /** The median over some classes. */
    private static double hours(int nodes, int partsPerNode) throws IOException {
        Map<String, List<Double>> times = times();
        double[] hours = IntStream.range(0, CLASSES)
                .mapToDouble(seed -> seconds(students(times, new Random(seed)), nodes, nodes * partsPerNode) / 3600)
                .sorted()
                .toArray();
        return hours[CLASSES / 2];
    }

    /** Until the last part is done: each begins on the node that is free first. */
    private static double seconds(List<Double> students, int nodes, int parts) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        IntStream.range(0, nodes).forEach(node -> free.add(0.0));
        double end = 0;
        for (int part = 1; part <= parts; part++) {
            double work = new ShardChoice(part, parts)
                    .of(students).stream().mapToDouble(Double::doubleValue).sum();
            double done = free.remove() + START + work;
            free.add(done);
            end = Math.max(end, done);
        }
        return end;
    }

    /** The seconds that each student's answers take. */
    private static List<Double> students(Map<String, List<Double>> times, Random random) {
        List<Double> students = new ArrayList<>();
        for (int student = 0; student < STUDENTS; student++) {
            double seconds = 0;
            for (List<Double> each : times.values()) {
                if (random.nextDouble() < HANDED_IN) {
                    seconds += each.get(random.nextInt(each.size()));
                }
            }
            students.add(seconds);
        }
        return students;
    }

    /** By exercise, the seconds by which each grading made its run longer. */
    private static Map<String, List<Double>> times() throws IOException {
        Map<String, List<Double>> times = new TreeMap<>();
        for (String line : Files.readAllLines(TIMES)) {
            List<String> fields = Arrays.asList(line.split(",", -1));
            if (!fields.get(0).equals("exercise")) {
                times.computeIfAbsent(fields.get(0), exercise -> new ArrayList<>())
                        .add(Double.parseDouble(fields.get(1)) / 1000);
            }
        }
        return times;
    }

    /** What no clock decides was graded at a time, on as many cores as the report names. */
    private static String timesOf(Path report) throws IOException {
        JsonNode root = new ObjectMapper().readTree(report.toFile());
        int cores = root.path("conditions").path("cores").asInt();
        Exercises exercises = Exercises.load();
        StringBuilder csv = new StringBuilder("exercise,milliseconds\n");
        for (JsonNode submission : root.withArray("submissions")) {
            for (JsonNode verdict : submission.withArray("exercises")) {
                Exercise<?, ?, ?> exercise = exercises.get(verdict.path("id").asText());
                long milliseconds = 0;
                for (JsonNode stage : verdict.withArray("stages")) {
                    milliseconds += stage.path("milliseconds").asLong();
                }
                if (milliseconds > 0) {
                    long share = exercise.requirements().isEmpty() ? milliseconds / cores : milliseconds;
                    csv.append(exercise.id()).append(',').append(share).append('\n');
                }
            }
        }
        return csv.toString();
    }
}
