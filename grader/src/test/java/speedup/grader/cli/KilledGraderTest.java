package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.JdkIndependent;
import speedup.grader.cache.VerdictCache;
import speedup.grader.fakes.FakeCollection;
import speedup.jvm.JavaCommand;

/**
 * The real grader of a class, killed at random moments until so many kills are done, and started again each time.
 * {@code -Dspeedup.kills=100} asks for more of them, {@code -Dspeedup.seed} for the moments of an earlier run.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@JdkIndependent
class KilledGraderTest {

    private static final int KILLS = Integer.getInteger("speedup.kills", 2);
    private static final List<String> ANSWERS =
            List.of("perfect", "off-by-one", "rounds-up", "last-timing-only", "mean-of-fractions", "perfect");
    private static final Pattern TAKEN_OVER = Pattern.compile("(\\d+) of \\d+ answers were graded before");

    private final long seed = Long.getLong("speedup.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    private Path year;
    private Path reports;
    private Path told;
    private Process grader;

    @BeforeEach
    void handIn() throws IOException {
        year = folder.resolve("year");
        reports = folder.resolve("reports");
        told = folder.resolve("told");
        for (int i = 0; i < ANSWERS.size(); i++) {
            Path from = FakeCollection.folder().resolve("threads-cores").resolve(ANSWERS.get(i));
            Path student = Files.createDirectories(year.resolve("student" + i));
            Files.copy(from.resolve("MyCoreAdvisor.java"), student.resolve("MyCoreAdvisor.java"));
        }
    }

    @AfterEach
    void end() {
        if (grader != null) {
            grader.destroyForcibly();
        }
    }

    /** Every verdict that was kept is taken over as it was, however often the run is killed, and the marks are the same. */
    @Test
    void losesNoVerdictThatWasKept() throws Exception {
        long milliseconds = runToTheEnd();
        Map<String, String> marks = marks();
        clear();
        for (int kills = 0; kills < KILLS; ) {
            Map<Path, String> kept = keptVerdicts();
            if (isKilledWithin(milliseconds)) {
                kills++;
                assertThat(keptVerdicts()).as("kill %d of seed %d", kills, seed).containsAllEntriesOf(kept);
                assertThat(report()).as("kill %d of seed %d", kills, seed).isIn("", "whole");
            } else {
                assertThat(marks()).as("after kill %d of seed %d", kills, seed).isEqualTo(marks);
                clear();
            }
        }
        List<Path> kept = List.copyOf(keptVerdicts().keySet());
        runToTheEnd();

        assertThat(takenOver()).as("seed %d", seed).isEqualTo(kept.size());
        assertThat(told).content().doesNotContain("damaged");
        assertThat(marks()).as("seed %d", seed).isEqualTo(marks);
    }

    /**
     * What a power cut may leave of files on a disk that does not keep its promises: any of them ends anywhere. What is
     * damaged is graded again, and nothing else is.
     */
    @Test
    void gradesAgainWhatWasCutOff() throws Exception {
        runToTheEnd();
        Map<String, String> marks = marks();
        for (int i = 0; i < KILLS; i++) {
            List<Path> kept = List.copyOf(keptVerdicts().keySet());
            int cut = 0;
            for (Path file : files()) {
                if (Files.size(file) > 0 && random.nextInt(3) == 0) {
                    cutOff(file);
                    cut += kept.contains(file) ? 1 : 0;
                }
            }

            runToTheEnd();

            assertThat(takenOver()).as("run %d of seed %d", i, seed).isEqualTo(kept.size() - cut);
            assertThat(marks()).as("run %d of seed %d", i, seed).isEqualTo(marks);
        }
    }

    private long runToTheEnd() throws Exception {
        long start = System.nanoTime();
        start();
        assertThat(grader.waitFor()).as(Files.readString(told)).isEqualTo(1);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Starts it, and kills it at a moment within this time unless it has ended by then. */
    private boolean isKilledWithin(long milliseconds) throws Exception {
        start();
        boolean ended = grader.waitFor(random.nextLong(milliseconds) + 1, TimeUnit.MILLISECONDS);
        if (!ended) {
            grader.destroyForcibly().waitFor();
            return true;
        }
        assertThat(grader.exitValue()).as(Files.readString(told)).isEqualTo(1);
        return false;
    }

    private void start() throws IOException {
        grader = new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameProperty("speedup.home")
                        .sameClassPath()
                        .main(
                                Main.class,
                                "grade",
                                year.toString(),
                                "--only",
                                "threads/cores",
                                "--marks-only",
                                "--format",
                                "csv,html",
                                "--out",
                                reports.toString()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
    }

    /** How many verdicts the last run has taken over, as it says. */
    private int takenOver() throws IOException {
        Matcher said = TAKEN_OVER.matcher(Files.readString(told));
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    /** Each verdict's file that has its name, and what is in it. */
    private Map<Path, String> keptVerdicts() throws IOException {
        Map<Path, String> kept = new HashMap<>();
        for (Path file : files()) {
            boolean isVerdict = file.getParent().endsWith(VerdictCache.FOLDER_NAME);
            if (isVerdict && file.getFileName().toString().matches("[0-9a-f]{64}")) {
                kept.put(file, Files.readString(file));
            }
        }
        return kept;
    }

    /** Whether a report is there that can be read to its end. */
    private String report() throws IOException {
        if (!Files.exists(reports.resolve("report.json"))) {
            return "";
        }
        return marks().size() == ANSWERS.size() ? "whole" : "half";
    }

    /** How each submission ended, by the report. */
    private Map<String, String> marks() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(reports.resolve("report.json").toFile());
        Map<String, String> marks = new TreeMap<>();
        for (JsonNode submission : report.withArray("submissions")) {
            marks.put(
                    submission.path("name").asText(),
                    submission.path("exercises").path(0).path("status").asText());
        }
        return marks;
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void cutOff(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size()));
        }
    }

    private void clear() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(reports)) {
            found.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
