package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.study.Observed.measurement;
import static speedup.grader.study.Observed.round;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;
import speedup.grader.study.RepeatedMeasurement.Observation;
import speedup.grader.verdict.Status;

class RoundsFileTest {

    @TempDir
    Path folder;

    @Test
    void hasALineForEachRoundWithItsVerdict() throws IOException {
        ReferenceAnswer parallel = Observed.answer("parallel", GroundTruth.PASSES);
        StudyCell cell = new StudyCell(
                parallel,
                Load.BUSY_LOOP,
                List.of(
                        measurement(Status.INCONCLUSIVE, 1.5, 2.5, round(2200, 1000), round(2300, 1100, 0.8, 50)),
                        Observed.wrongAnswer(),
                        measurement(
                                Status.PASSED, 2.0, Double.POSITIVE_INFINITY, withReference(round(2200, 1000), 900))));
        Path file = folder.resolve("rounds.csv");

        try (RoundsFile rounds = RoundsFile.create(file)) {
            rounds.add(List.of(cell));
        }

        assertThat(file).hasContent("""
                exercise,answer,truth,load,verdict,status,low,estimate,high,round,baseline_wall,baseline_cpu,baseline_outside_cpu,baseline_outside_wall,answer_wall,answer_cpu,answer_outside_cpu,answer_outside_wall,delay,reference_wall,whole_cores
                threads/matmul,parallel,passes,hog,1,INCONCLUSIVE,1.5000,2.0000,2.5000,1,2200,2200,0,0,1000,2000,0,0,0,,1.0000
                threads/matmul,parallel,passes,hog,1,INCONCLUSIVE,1.5000,2.0000,2.5000,2,2300,2300,0,0,1100,2200,0,0,50,,0.8000
                threads/matmul,parallel,passes,hog,3,PASSED,2.0000,Infinity,Infinity,1,2200,2200,0,0,1000,2000,0,0,0,900,1.0000
                """);
    }

    private static Observation withReference(Observation round, long wall) {
        Exchange.Agreed agreed = round.exchange();
        Call reference = new Call(wall, 2 * wall, 0, 0, 0);
        return new Observation(
                new Exchange.Agreed(agreed.baseline(), agreed.answer(), Optional.of(reference)), round.calibration());
    }
}
