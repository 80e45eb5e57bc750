package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.intake.AnswerFile;
import speedup.grader.noise.Cell;
import speedup.grader.noise.KnownAnswer;
import speedup.grader.noise.Load;
import speedup.grader.noise.Tally;
import speedup.grader.noise.Truth;

class NoiseCommandTest {

    @TempDir
    Path home;

    private final List<NoiseService.Request> requests = new ArrayList<>();
    private FakeSpeedup speedup;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        studyFinds(0);
    }

    private void studyFinds(int wrong) {
        speedup.noise = (request, progress) -> {
            requests.add(request);
            progress.accept("half way");
            KnownAnswer answer = new KnownAnswer(
                    FakeSpeedup.EXERCISES.get(1), "serial", new AnswerFile("A.java", ""), Truth.TOO_SLOW);
            return List.of(new Cell(answer, Load.IDLE, new Tally(3, wrong, 0), new Tally(3, 0, 0), 1));
        };
    }

    @Test
    void everythingThatIsTypedIsAskedFor() {
        assertThat(speedup.run(
                        "noise",
                        "--answers",
                        home.toString(),
                        "--only",
                        "threads/matmul,processes/spawn",
                        "--loads",
                        "idle,bursts",
                        "--times",
                        "7"))
                .isZero();

        NoiseService.Request request = requests.get(0);
        assertThat(request.answers()).isEqualTo(home);
        assertThat(request.only()).containsExactlyInAnyOrder("threads/matmul", "processes/spawn");
        assertThat(request.loads()).containsExactly(Load.IDLE, Load.BURSTS);
        assertThat(request.times()).isEqualTo(7);
        assertThat(speedup.out.toString()).contains("threads/matmul  serial");
        assertThat(speedup.err).hasToString("half way\n");
    }

    @Test
    void allLoadsAreTakenByDefault() {
        assertThat(speedup.run("noise", "--answers", home.toString())).isZero();
        assertThat(requests.get(0).loads()).containsExactly(Load.values());
    }

    @Test
    void aWrongVerdictIsNoSuccess() {
        studyFinds(1);
        assertThat(speedup.run("noise", "--answers", home.toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"--answers, /no/such/place", "--times, 0", "--loads, rain", "--only, threads/nothing"})
    void wrongUseIsNamed(String option, String value) {
        String[] typed = option.equals("--answers")
                ? new String[] {"noise", option, value}
                : new String[] {"noise", "--answers", home.toString(), option, value};
        assertThat(speedup.run(typed)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(value).doesNotContain("\tat ");
        assertThat(requests).isEmpty();
    }
}
