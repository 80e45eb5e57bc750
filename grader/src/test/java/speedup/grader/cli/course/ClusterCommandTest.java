package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.cli.FakeSpeedup;

class ClusterCommandTest {

    @TempDir
    Path home;

    private FakeSpeedup speedup;
    private Path students;
    private Path reports;

    @BeforeEach
    void makeAClass() throws IOException {
        speedup = new FakeSpeedup(home);
        students = Files.createDirectories(home.resolve("the class's"));
        reports = home.resolve("reports");
    }

    @Test
    void itWritesTheScriptsWithWhatGradeIsTold() throws IOException {
        int code = run("slurm", "--only", "matmul", "--cores", "4", "--tasks", "2", "--retries", "0");

        assertThat(code).isZero();
        assertThat(speedup.out.toString())
                .contains(
                        "3 parts, each on a node alone for up to 10 minutes with ",
                        "Next: bash " + script("submit.sh"));
        assertThat(script("parts.sh"))
                .content()
                .contains("#SBATCH --array=1-3%2")
                .contains("'--only=threads/matmul'", "'--cores=4'", "'--retries=0'")
                .contains("'--' '" + home.resolve("the class'\\''s") + "' &");
        assertThat(speedup.requests).isEmpty();
    }

    @Test
    void boundCoresBoundAnswersToo() {
        assertThat(run("gridengine", "--bound-cores", "4", "--parallel-environment", "mpi"))
                .isZero();
        assertThat(script("parts.sh")).content().contains("#$ -pe mpi 4", "'--cores=4'");
        assertThat(run("gridengine", "--bound-cores", "4", "--cores", "2")).isZero();
        assertThat(script("parts.sh")).content().contains("'--cores=2'").doesNotContain("'--cores=4'");
        assertThat(run("gridengine", "--bound-cores", "4", "--cores", "5")).isEqualTo(2);
    }

    @Test
    void thePartsOfAClassWithoutNamesFindOneKey() {
        assertThat(run("slurm", "--anonymous")).isZero();
        assertThat(reports.resolve("anonymous-key.json")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "--shards=0, --shards must be at least 1",
        "--shards=4, 'at most 3, the number of submissions, and not 4'",
        "--attempts=0, --attempts must be at least 1",
        "--minutes=0, --minutes must be at least 1",
        "--memory=-1, --memory must be at least 0",
        "--tasks=0, --tasks must be at least 1",
        "--queue=a b, --queue takes a name",
        "--scheduler-option=x, --scheduler-option takes an option",
        "--retries=-1, --retries must be at least 0",
    })
    void whatIsWrongIsSaid(String option, String message) {
        assertThat(run("slurm", option)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(message);
        assertThat(reports.resolve("cluster")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x\n#SBATCH --uid=0", "-x\r", "\n"})
    void anOptionForTheSchedulerIsOneLine(String option) {
        assertThat(run("slurm", "--scheduler-option=" + option)).isEqualTo(2);
    }

    @Test
    void aClassThatIsNotThereIsSaid() {
        assertThat(speedup.run("cluster", "slurm", home + "/nobody", "--shards", "1", "--out", reports.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("There is nothing to grade at");
    }

    private Path script(String name) {
        return reports.resolve("cluster").resolve(name);
    }

    private int run(String scheduler, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("cluster", scheduler, students.toString(), "--out", reports.toString()));
        if (Arrays.stream(options).noneMatch(option -> option.startsWith("--shards"))) {
            arguments.addAll(List.of("--shards", "3"));
        }
        arguments.addAll(List.of(options));
        return speedup.run(arguments.toArray(String[]::new));
    }
}
