package speedup.grader.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.app.StudyService;
import speedup.grader.cli.FakeSpeedup;
import speedup.grader.intake.AnswerFile;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.Budget;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.study.GroundTruth;
import speedup.grader.study.Load;
import speedup.grader.study.ReferenceAnswer;
import speedup.grader.study.RepeatedMeasurement.Measurement;
import speedup.grader.study.StudyCell;
import speedup.grader.verdict.Status;

class NoiseCommandTest {

    @TempDir
    Path home;

    private final List<StudyService.Request> requests = new ArrayList<>();
    private FakeSpeedup speedup;

    @BeforeEach
    void start() throws IOException {
        speedup = new FakeSpeedup(home);
        studyFinds(GroundTruth.FAILS, Status.INCORRECT);
    }

    /** One verdict about an answer of that truth. */
    private void studyFinds(GroundTruth truth, Status status) {
        speedup.study = (request, progress) -> {
            requests.add(request);
            progress.accept("half way");
            ReferenceAnswer answer =
                    new ReferenceAnswer(FakeSpeedup.EXERCISES.get(1), "serial", new AnswerFile("A.java", ""), truth);
            Problem problem = new Problem(Problem.Kind.WRONG, "7 should be 8", "");
            return List.of(new StudyCell(
                    answer, Load.IDLE, List.of(new Measurement(new SpeedupReport.Failed(problem), status, List.of()))));
        };
    }

    @Test
    void passesEveryOptionOn() {
        assertThat(speedup.run(
                        "noise",
                        "--answers",
                        home.toString(),
                        "--only",
                        "threads/matmul,processes/spawn",
                        "--loads",
                        "idle,hog,hogs,bursts,bandwidth,grading,rival",
                        "--times",
                        "7",
                        "--cores",
                        "3"))
                .isZero();

        StudyService.Request request = requests.get(0);
        assertThat(request.answers()).isEqualTo(home);
        assertThat(request.only()).containsExactlyInAnyOrder("threads/matmul", "processes/spawn");
        assertThat(request.loads())
                .containsExactly(
                        Load.IDLE,
                        Load.BUSY_LOOP,
                        Load.BUSY_LOOPS,
                        Load.BURSTS,
                        Load.BANDWIDTH,
                        Load.GRADING,
                        Load.COMPETING_GRADER);
        assertThat(request.times()).isEqualTo(7);
        assertThat(request.cores()).hasValue(3);
        assertThat(request.budget()).isEqualTo(Budget.USUAL);
        assertThat(speedup.out.toString()).contains("threads/matmul  serial");
        assertThat(speedup.err).hasToString("half way\n");
    }

    @Test
    void takesAllLoadsByDefault() {
        assertThat(speedup.run("noise", "--answers", home.toString())).isZero();
        assertThat(requests.get(0).loads()).containsExactly(Load.values());
        assertThat(requests.get(0).times()).isEqualTo(3);
        assertThat(requests.get(0).cores()).isEmpty();
    }

    @Test
    void takesFewLoadsAndASmallBudgetWhenQuick() {
        assertThat(speedup.run("noise", "--answers", home.toString(), "--quick"))
                .isZero();
        assertThat(requests.get(0).loads()).containsExactly(Load.IDLE, Load.BUSY_LOOP);
        assertThat(requests.get(0).times()).isOne();
        assertThat(requests.get(0).budget().time()).isLessThan(Budget.USUAL.time());
    }

    @Test
    void takesTheReferenceAnswersOfTheProjectByDefault() throws IOException {
        Path answers =
                Files.createDirectories(home.resolve("grader").resolve("study").resolve("answers"));

        assertThat(speedup.run("noise")).isZero();

        assertThat(requests.get(0).answers()).isEqualTo(answers);
    }

    @Test
    void failsOnAWrongVerdict() {
        studyFinds(GroundTruth.FAILS, Status.PASSED);
        assertThat(speedup.run("noise", "--answers", home.toString())).isEqualTo(1);
    }

    @Test
    void endsInconclusivelyWhenAQuickStudyDecidesNothing() {
        studyFinds(GroundTruth.PASSES, Status.INCONCLUSIVE);

        assertThat(speedup.run("noise", "--answers", home.toString(), "--quick"))
                .isEqualTo(3);
        assertThat(speedup.err.toString()).contains("0 of 1 timed verdicts are decided");
        assertThat(speedup.run("noise", "--answers", home.toString())).isZero();
    }

    @Test
    void passesAQuickStudyThatIsOpenOnlyNearTheBar() {
        studyFinds(GroundTruth.BARELY_PASSES, Status.INCONCLUSIVE);
        assertThat(speedup.run("noise", "--answers", home.toString(), "--quick"))
                .isZero();
    }

    @Test
    void reportsAWrongVerdictNearTheBarAndPasses() {
        studyFinds(GroundTruth.BARELY_FAILS, Status.PASSED);
        assertThat(speedup.run("noise", "--answers", home.toString())).isZero();
        assertThat(speedup.out.toString()).contains("Answers near the bar, this grader: 1, wrong 1");
    }

    @Test
    void writesRoundsToTheFile() throws IOException {
        Path file = home.resolve("rounds.csv");

        assertThat(speedup.run("noise", "--answers", home.toString(), "--rounds", file.toString()))
                .isZero();

        assertThat(file)
                .content()
                .startsWith("exercise,answer,truth,load,verdict,status,")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--answers, /no/such/place",
        "--times, 0",
        "--cores, 0",
        "--loads, rain",
        "--only, threads/nothing",
        "--rounds, /no/such/folder/rounds.csv"
    })
    void namesWrongUse(String option, String value) {
        String[] typed = option.equals("--answers")
                ? new String[] {"noise", option, value}
                : new String[] {"noise", "--answers", home.toString(), option, value};
        assertThat(speedup.run(typed)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains(value).doesNotContain("\tat ");
        assertThat(requests).isEmpty();
    }
}
