package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.JdkIndependent;
import speedup.grader.fakes.FakeCollection;

/** The real grader, with a disk for its reports that is full: a small one in memory that only its process sees. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@JdkIndependent
class FullDiskTest {

    private static final Path FAKES = FakeCollection.folder().resolve("threads-cores");

    /** Mounts the disk, puts an old report on it, fills it, grades, and shows what has become of the disk. */
    private static final String ON_A_FULL_DISK = """
            mount -t tmpfs -o size=64k none "$1" || { echo no disk of its own; exit 0; }
            echo the old report >"$1/report.json"
            head -c 1000000 /dev/zero >"$1/filler" 2>/dev/null && { echo no limit; exit 0; }
            disk=$1
            shift
            "$@" --out "$disk"
            echo "exit code $?"
            echo "found: $(cat "$disk/report.json")"
            find "$disk" -type f ! -name report.lock | wc -l
            """;

    @TempDir
    Path folder;

    @Test
    void printsTheMarksAndKeepsTheOldReport() throws Exception {
        Path year = folder.resolve("year");
        handIn("off-by-one", year.resolve("anna"));
        handIn("perfect", year.resolve("ben"));

        String told = gradeOnAFullDisk(year);

        assumeThat(told).as("this machine gives no disk of its own").doesNotContain("no disk of its own", "no limit");
        assertThat(told)
                // Which of the two verdicts comes first is open: they are graded at a time.
                .contains("of ben could not be kept in")
                .containsSubsequence(
                        "of anna could not be kept in", "No space left on device", "anna: 0/10", "ben: 10/10")
                .contains("The report could not be written to")
                .endsWith("exit code 2\nfound: the old report\n2\n");
    }

    private static void handIn(String fake, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(FAKES.resolve(fake).resolve("MyCoreAdvisor.java"), to.resolve("MyCoreAdvisor.java"));
    }

    /** As root, or as what root is in a namespace of the user's own. */
    private String gradeOnAFullDisk(Path year) throws Exception {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.add("--map-root-user");
        }
        command.addAll(List.of(
                "sh",
                "-c",
                ON_A_FULL_DISK,
                "sh",
                Files.createDirectory(folder.resolve("reports")).toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dspeedup.home=" + System.getProperty("speedup.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "speedup.grader.cli.Main",
                "grade",
                year.toString(),
                "--only",
                "threads/cores",
                // The submissions are known, and there are machines without a namespace in a namespace.
                "--sandbox",
                "none"));
        Path told = folder.resolve("told");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start();
        } catch (IOException e) {
            return "no disk of its own: " + e;
        }
        int code = process.waitFor();
        return code == 0 ? Files.readString(told) : "no disk of its own: " + Files.readString(told);
    }
}
