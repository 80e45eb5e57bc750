package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import speedup.grader.plot.PlotFormat;
import speedup.grader.plot.SvgParts;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.LabTable.Words;
import speedup.lab.Quantity;
import speedup.lab.ThreadRange;
import speedup.threads.labs.lostupdates.LostUpdatesLab;

/** What the lab reports of one run of its smallest size on 1 to 3 threads: its counts, its costs and its picture. */
class LostUpdatesLabTest {

    private static final List<String> KINDS = List.of("plain", "volatile", "AtomicLong", "LongAdder", "synchronized");
    private static final Set<String> KEEP_ALL = Set.of("AtomicLong", "LongAdder", "synchronized");
    private static final int SIZE = 10;
    private static final double COUNTS_OF_A_CALL = SIZE * 1_000;

    private static LabReport report;

    @BeforeAll
    static void run() throws InterruptedException {
        LabRequest request = new LabRequest(SIZE, new ThreadRange(1, 3), 2, Duration.ofMillis(500));
        report = new LostUpdatesLab().run(request, LabProgress.NONE);
    }

    @Test
    void hasARowForEachKindAndNumberOfThreads() {
        assertThat(List.of(report.tables().get(0), report.tables().get(1)))
                .allSatisfy(table -> assertThat(table.rows())
                        .extracting(row -> ((Words) row.get(0)).text() + " " + amount(row, 1))
                        .containsExactlyElementsOf(KINDS.stream()
                                .flatMap(kind -> List.of(kind + " 1.0", kind + " 2.0", kind + " 3.0").stream())
                                .toList()));
    }

    @Test
    void countsWholeCallsAndLosesNoMoreThanThose() {
        assertThat(report.tables().get(0).rows()).allSatisfy(row -> {
            assertThat(amount(row, 2)).isPositive();
            assertThat(amount(row, 2) % COUNTS_OF_A_CALL).isZero();
            assertThat(amount(row, 3)).isBetween(0.0, amount(row, 2));
        });
    }

    @Test
    void losesNothingWhereNothingCanBeLost() {
        assertThat(report.tables().get(0).rows())
                .filteredOn(row -> amount(row, 1) == 1 || KEEP_ALL.contains(((Words) row.get(0)).text()))
                .hasSize(11)
                .allSatisfy(row -> {
                    assertThat(amount(row, 3)).isZero();
                    assertThat(row.get(5)).isEqualTo(Cell.of(0, 0, Quantity.PART));
                });
        assertThat(report.tables().get(2).rows().get(0).get(4)).isEqualTo(Cell.of(0.0, Quantity.COUNT));
    }

    @Test
    void comparesEachKindWithItselfOnOneThreadAndWithAPlainField() {
        LabTable costs = report.tables().get(1);
        assertThat(costs.rows()).allSatisfy(row -> {
            assertThat(amount(row, 2)).isPositive();
            if (amount(row, 1) == 1) {
                assertThat(amount(row, 4)).isEqualTo(1);
            }
            if (((Words) row.get(0)).text().equals("plain")) {
                assertThat(amount(row, 5)).isEqualTo(1);
            }
        });
    }

    @Test
    void saysOfItsOwnFiguresHowManyCountsWereLost() {
        for (int kind = 0; kind < 2; kind++) {
            List<Cell> row = report.tables().get(0).rows().get(3 * kind + 2);
            assertThat(report.findings().get(kind))
                    .startsWith(String.format(
                            Locale.ROOT,
                            "\"%s\" on 3 threads lost %s of %,d counts",
                            KINDS.get(kind),
                            amount(row, 3) == 0 ? "none" : String.format(Locale.ROOT, "%,d", (long) amount(row, 3)),
                            (long) amount(row, 2)));
        }
        assertThat(report.findings()).anyMatch(finding -> finding.contains("as they promise"));
    }

    @Test
    void drawsBarsForOneThreadAndForTheMost() throws Exception {
        String description = SvgParts.parse(PlotFormat.SVG.draw(report.plots(), List.of()))
                .getElementsByTagName("desc")
                .item(0)
                .getTextContent();

        assertThat(description)
                .contains("% of the counts", "time of a count, ns")
                .containsPattern("threads: 1: 0( \\([^)]+\\))? for plain, ")
                .containsPattern("threads: 3: [^.]*(\\.\\d[^.]*)* for synchronized");
    }

    private static double amount(List<Cell> row, int column) {
        return ((Amount) row.get(column)).value();
    }
}
