package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import speedup.grader.plot.PlotFormat;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.ThreadUse;
import speedup.threads.labs.deadlock.DeadlockLab;

/** What the lab reports of a small run: the cycle that is sure to come, its counts, and its picture. */
class DeadlockLabTest {

    private static final int TRIES = 3;

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(TRIES, ThreadUse.TWO.threads(2), 2, Duration.ofSeconds(1));
        report = new DeadlockLab().run(request, LabProgress.NONE);
    }

    @Test
    void findsEachThreadWaitingForTheLockOfTheOther() {
        assertThat(report.tables().get(0).rows())
                .containsExactlyInAnyOrder(
                        List.of(Cell.of("thread A"), Cell.of("lock 1"), Cell.of("lock 2"), Cell.of("thread B")),
                        List.of(Cell.of("thread B"), Cell.of("lock 2"), Cell.of("lock 1"), Cell.of("thread A")));
    }

    @Test
    void findsNoDeadlockInOneOrder() {
        assertThat(report.tables().get(1).rows()).hasSize(6).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo(Cell.of(TRIES));
            assertThat(((Amount) row.get(2)).value()).isBetween(0.0, (double) TRIES);
            assertThat(row.get(4)).isEqualTo(Cell.of(0));
        });
        assertThat(report.findings())
                .anySatisfy(note -> assertThat(note).contains("In one order, none of 18 tries did"));
    }

    @Test
    void leavesNoThreadBehind() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("thread A", "thread B");
    }

    @Test
    void drawsTheCycleAndTheCounts() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(PlotFormat.SVG.draw(report.plots())))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 2560 800");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Who waits for whom; Tries that end in a deadlock, by repetitions");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("thread A waits for lock 2")
                .contains("lock 2 is held by thread B")
                .contains("thread B waits for lock 1")
                .contains("lock 1 is held by thread A")
                .containsPattern(
                        "% of the tries; in brackets the 95% interval\\. two orders: N for 1, .*, N for 100,000\\."
                                .replace("N", "[\\d.]+ \\([\\d.]+ to [\\d.]+\\)"))
                // No deadlock in 3 tries leaves this much open.
                .containsPattern("one order: N for 1, N for 10, N for 100, N for 1,000, N for 10,000, N for 100,000\\."
                        .replace("N", "0 \\(0 to 70\\.8\\)"));
        assertThat(svg.getElementsByTagName("ellipse").getLength()).isEqualTo(2);
    }
}
