package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;
import static speedup.grader.study.Observed.measurement;
import static speedup.grader.study.Observed.round;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                        measurement(Status.PASSED, 2.0, Double.POSITIVE_INFINITY, round(2200, 1000))));
        Path file = folder.resolve("rounds.csv");

        try (RoundsFile rounds = RoundsFile.create(file)) {
            rounds.add(List.of(cell));
        }

        assertThat(file).hasContent("""
                exercise,answer,truth,load,verdict,status,low,estimate,high,round,baseline_wall,baseline_cpu,baseline_outside_cpu,baseline_outside_wall,answer_wall,answer_cpu,answer_outside_cpu,answer_outside_wall,delay,whole_cores
                threads/matmul,parallel,passes,hog,1,INCONCLUSIVE,1.5000,2.0000,2.5000,1,2200,2200,0,0,1000,2000,0,0,0,1.0000
                threads/matmul,parallel,passes,hog,1,INCONCLUSIVE,1.5000,2.0000,2.5000,2,2300,2300,0,0,1100,2200,0,0,50,0.8000
                threads/matmul,parallel,passes,hog,3,PASSED,2.0000,Infinity,Infinity,1,2200,2200,0,0,1000,2000,0,0,0,1.0000
                """);
    }
}
