package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.LabTable.Words;
import speedup.lab.Plot;
import speedup.lab.Plot.Curve;
import speedup.lab.Plot.Point;
import speedup.lab.Quantity;
import speedup.lab.ThreadRange;
import speedup.threads.labs.pipeline.PipelineLab;

/** What the lab reports of a few items, with up to 3 workers for the slowest stage and of which it is told that 2 have a core. */
class PipelineLabTest {

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(8, new ThreadRange(1, 3), 2, Duration.ofMillis(500));
        report = new PipelineLab().run(request, LabProgress.NONE);
    }

    @Test
    void tellsTheWorkOfEachStage() {
        assertThat(report.tables().get(0).rows())
                .extracting(row -> row.get(1))
                .containsExactly(Cell.of(2), Cell.of(6), Cell.of(1));
    }

    @Test
    void putsTheLimitBesideTheTimes() {
        List<List<Cell>> rows = report.tables().get(1).rows();

        assertThat(rows).extracting(row -> row.get(1)).containsExactly(Cell.of(""), Cell.of(1), Cell.of(2), Cell.of(3));
        assertThat(rows)
                .extracting(row -> row.get(5))
                .as("the slowest stage, and then the cores")
                .containsExactly(
                        Cell.of(""),
                        Cell.of(1.5, Quantity.SPEEDUP),
                        Cell.of(2, Quantity.SPEEDUP),
                        Cell.of(2, Quantity.SPEEDUP));
        assertThat(rows)
                .allSatisfy(row -> assertThat(((Amount) row.get(2)).value()).isPositive());
    }

    @Test
    void countsWaitingItemsForEachNumberOfWorkers() {
        assertThat(report.tables().get(2).rows()).hasSize(3).allSatisfy(row -> {
            for (Cell cell : row.subList(1, 3)) {
                assertThat(Double.parseDouble(((Words) cell).text())).isBetween(0.0, 4.0);
            }
        });
    }

    @Test
    void comparesOneWorkerWithOneThreadAndWithTwoWorkers() {
        assertThat(report.findings()).hasSize(3);
        assertThat(report.findings().get(0))
                .startsWith("A worker for each stage: ")
                .endsWith("1.50 times as fast as one thread would be the most, by what the slowest stage allows.");
        assertThat(report.findings().get(1))
                .startsWith("With 2 workers for stage 2: ")
                .endsWith("2.00 times as fast as one thread would be the most, by what the cores allow.");
        assertThat(report.findings().get(2)).startsWith("With one worker for each stage, ");
    }

    @Test
    void drawsTheSpeedupsOfTheTableBelowTheirLimit() {
        List<Curve> curves = ((Plot.Curves) report.plots().get(0)).curves();

        assertThat(curves).extracting(Curve::name).containsExactly("measured", "at most");
        assertThat(curves.get(0).points())
                .extracting(Point::y)
                .containsExactlyElementsOf(report.tables().get(1).rows().stream()
                        .skip(1)
                        .map(row -> ((Amount) row.get(4)).value())
                        .toList());
        assertThat(curves.get(1).points()).extracting(Point::y).containsExactly(1.5, 2.0, 2.0, 2.0);
    }
}
