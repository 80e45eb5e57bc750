package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.study.Observed.measurement;
import static speedup.grader.study.Observed.round;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.Status;

class StudyTextTest {

    private static final ReferenceAnswer PARALLEL = Observed.answer("parallel", GroundTruth.PASSES);
    private static final ReferenceAnswer BARELY = Observed.answer("barely below", GroundTruth.BARELY_FAILS);
    private static final ReferenceAnswer NOT_JOINED = Observed.answer("not joined", GroundTruth.FAILS);

    @Test
    void countsCellsLoadsAndAll() {
        List<StudyCell> cells = List.of(
                new StudyCell(
                        PARALLEL,
                        Load.IDLE,
                        List.of(
                                measurement(Status.PASSED, 2.0, 2.3, 20, round(2200, 1000)),
                                measurement(Status.INCONCLUSIVE, 1.8, 2.5, 20, round(1100, 1000, 0.5, 0)))),
                new StudyCell(
                        PARALLEL,
                        Load.BUSY_LOOP,
                        List.of(
                                measurement(Status.TOO_SLOW, 1.2, 1.9, 20, round(2200, 1100)),
                                measurement(Status.PASSED, 2.1, 9, 6, round(2200, 1000)))),
                new StudyCell(BARELY, Load.IDLE, List.of(measurement(Status.PASSED, 2.0, 2.1, 20, round(1900, 1000)))),
                new StudyCell(
                        BARELY, Load.BUSY_LOOP, List.of(measurement(Status.TOO_SLOW, 1.7, 1.9, 20, round(1900, 1000)))),
                new StudyCell(NOT_JOINED, Load.IDLE, List.of(Observed.wrongAnswer())),
                new StudyCell(NOT_JOINED, Load.BUSY_LOOP, List.of(Observed.wrongAnswer())));

        assertThat(String.join("\n", StudyText.lines(cells, TextStyle.PLAIN))).isEqualTo("""
                exercise        answer        truth         speedup   idle    hog  mean ratio wrong
                threads/matmul  parallel      passes          2.20x  1 0 1  1 1 0            1 of 4
                threads/matmul  barely below  barely fails    1.90x  0 1 0  1 0 0            0 of 2
                threads/matmul  not joined    fails               ?  1 0 0  1 0 0            0 of 2
                Under each load: verdicts right, wrong, none. Speedup: as seen on whole cores beside no load.

                load  verdicts  right  wrong       none  mean ratio wrong  rounds, median  rounds on shared cores
                idle         3      2      0  1 (33.3%)         1 (33.3%)              20              20 (50.0%)
                hog          3      2      1   0 (0.0%)          0 (0.0%)              13                0 (0.0%)

                Verdicts of this grader: 6, wrong 1 (0.4% to 64.1% with 95% confidence), none 1 (0.4% to 64.1% with 95% confidence)
                Verdicts by the mean ratio: 6, wrong 1 (0.4% to 64.1% with 95% confidence), none 0 (0.0% to 45.9% with 95% confidence)
                Answers near the bar, this grader: 2, wrong 1 (1.3% to 98.7% with 95% confidence), none 0 (0.0% to 84.2% with 95% confidence)
                Answers near the bar, by the mean ratio: 2, wrong 0 (0.0% to 84.2% with 95% confidence), none 0 (0.0% to 84.2% with 95% confidence)
                Limits that hold what was seen beside no load, the low one its upper quartile and the high one its median: 4 (22.3% to 95.7% with 95% confidence) of 6""");
    }
}
