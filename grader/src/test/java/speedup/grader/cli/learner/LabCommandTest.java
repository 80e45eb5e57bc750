package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.app.UsageException;
import speedup.grader.cli.FakeLab;
import speedup.grader.cli.FakeSpeedup;
import speedup.lab.ThreadRange;
import speedup.lab.ThreadUse;
import speedup.machine.CpuAllowance;
import speedup.machine.Limit;

/** The command {@code lab}: what it lists, what it rejects before anything is measured, what it shows. */
class LabCommandTest {

    @TempDir
    Path home;

    private final FakeLab lab = new FakeLab("false-sharing", ThreadUse.UP_TO_CORES);
    private FakeSpeedup speedup;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.labs = List.of(lab, new FakeLab("simd", ThreadUse.ONE));
    }

    @Test
    void listsLabsWithoutAName() {
        speedup.labs = List.of(new FakeLab("a-lab", ThreadUse.UP_TO_CORES), new FakeLab("another-lab", ThreadUse.ONE));
        assertThat(speedup.run("lab")).isZero();
        assertThat(speedup.out).hasToString("""
                lab          what it shows      takes about
                a-lab        Shows a-lab               20 s
                another-lab  Shows another-lab         20 s

                Next: ./speedup lab NAME --out FILE.svg
                """);
    }

    @Test
    void showsTheReportWithTheQuestionAtTheEnd() {
        assertThat(speedup.run("lab", "false-sharing", "--threads", "1..3")).isZero();
        assertThat(speedup.out.toString())
                .startsWith("Lab false-sharing: Shows false-sharing\n\nSize 5 (rows); threads: 1, 2, 3; cores: ")
                .contains("52.1 ms")
                .contains("What these figures show\nOne is faster.\n")
                .contains("Measured in the usual class")
                .endsWith("\nThink about it\nWhy is that so?\n")
                .doesNotContain("Plot:");
        assertThat(speedup.err).as("quiet where nobody watches").hasToString("");
    }

    @Test
    void showsProgressOnATerminal() {
        speedup.onTerminal = true;
        assertThat(speedup.run("lab", "false-sharing")).isZero();
        assertThat(speedup.err.toString()).contains("[ 50%] false-sharing: threads: 2");
    }

    @Test
    void requestsWhatWasTyped() {
        speedup.run("lab", "false-sharing", "--size", "9", "--threads", "2..3");
        speedup.run("lab", "false-sharing");
        int cores = CpuAllowance.here().wholeCores();
        assertThat(lab.requests).hasSize(2);
        assertThat(lab.requests.get(0).size()).isEqualTo(9);
        assertThat(lab.requests.get(0).threads()).isEqualTo(new ThreadRange(2, 3));
        assertThat(lab.requests.get(1).size()).isEqualTo(5);
        assertThat(lab.requests.get(1).threads()).isEqualTo(new ThreadRange(1, cores));
        assertThat(lab.requests.get(1).cores()).isEqualTo(cores);
    }

    @Test
    void drawsThePlotToTheFile() throws IOException {
        Path file = home.resolve("plot.svg");
        assertThat(speedup.run("lab", "false-sharing", "--out", file.toString()))
                .isZero();
        assertThat(speedup.out.toString()).contains("Plot: " + file);
        assertThat(file).content().contains("<svg", "Scaling", "Measured in the usual class", "One is faster.");
    }

    @ParameterizedTest
    @CsvSource({
        "false-shering, There is no lab \"false-shering\". Did you mean false-sharing?",
        "nothing-like-it, There is no lab \"nothing-like-it\"."
    })
    void rejectsAnUnknownName(String name, String message) {
        assertThat(speedup.run("lab", name)).isEqualTo(2);
        assertThat(speedup.err.toString()).startsWith(message + "\n").contains("'./speedup lab' lists them.");
    }

    @ParameterizedTest
    @CsvSource({
        "--size, 1, 'has to be from 2 to 9 (rows), not 1.'",
        "--size, 10, 'has to be from 2 to 9 (rows), not 10.'",
        "--size, many, is not an int",
        "--threads, 0..2, 'there is at least 1 thread, not 0.'",
        "--threads, 3..1, is reversed; write 1..3",
        "--threads, some, is no range of threads",
        "--out, plot.jpg, has to end in .svg or .png",
        "--out, no/such/folder/plot.svg, there is no folder",
    })
    void rejectsAWrongOptionBeforeAnythingIsMeasured(String option, String value, String message) {
        assertThat(speedup.run("lab", "false-sharing", option, value)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(message);
        assertThat(lab.requests).isEmpty();
    }

    @Test
    void rejectsAFolderOrAProtectedPlaceAsPlotFile() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder.svg"));
        assertThat(speedup.run("lab", "false-sharing", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("that is a folder");
        // Nobody can write to a file of /proc/self, root included.
        assertThat(speedup.run("lab", "false-sharing", "--out", "/proc/self/plot.svg"))
                .isEqualTo(2);
        assertThat(lab.requests.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void rejectsThreadsForALabOnOneThread() {
        assertThat(speedup.run("lab", "simd", "--threads", "1..2")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("works on one thread; leave --threads away");
    }

    @Test
    void saysThatALabWorksOnTwoThreads() {
        speedup.labs = List.of(new FakeLab("visibility", ThreadUse.TWO));

        assertThat(speedup.run("lab", "visibility", "--threads", "1..2")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("works on two threads; leave --threads away");
        assertThat(speedup.run("lab", "visibility")).isZero();
        assertThat(speedup.out.toString()).contains("; two threads; cores: ");
    }

    @Test
    void asksForALabWhenThereAreOnlyOptions() {
        assertThat(speedup.run("lab", "--size", "3")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("Which lab?");
    }

    @Test
    void namesAMissingPrerequisiteWithoutATrace() {
        lab.missing = "Install it.";
        assertThat(speedup.run("lab", "false-sharing")).isEqualTo(2);
        assertThat(speedup.err).hasToString("The lab false-sharing cannot run here. Install it.\n");
    }

    @Test
    void saysThatThereAreTooFewCores() {
        lab.fewestCores = 2;
        CpuAllowance single = new CpuAllowance(List.of(new Limit.VirtualMachine(1)), List.of());
        Assertions.assertThatThrownBy(() -> LabChoice.request(lab, Optional.empty(), Optional.empty(), single))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs 2 cores to show anything, and this process may use 1 core: the Java");
    }

    @Test
    void endsAtAnInterruptAndKeepsTheInterruptStatus() {
        lab.interrupted = true;
        assertThat(speedup.run("lab", "false-sharing")).isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(speedup.err.toString()).contains("was interrupted");
    }
}
