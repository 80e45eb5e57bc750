package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.text.TextStyle;
import speedup.lab.LabReport;
import speedup.lab.Quantity;

/** How the figures of a lab are shown. */
class LabTextTest {

    private final LabText text = new LabText(TextStyle.PLAIN);

    @Test
    void putsTablesAndNotesFirst() {
        List<String> lines = text.findings(SampleReports.report());
        assertThat(lines)
                .containsExactly(
                        "Amounts",
                        "what    median      middle half  speedup  part          rate  bandwidth",
                        "one    52.1 ms   26.1 to 104 ms    1.00x  100%  12.3 GFLOP/s  5.68 GB/s",
                        "other  1.00 µs  0.50 to 2.00 µs     123x  5.6%  12.3 GFLOP/s  5.68 GB/s",
                        "",
                        "Counts",
                        "n        from",
                        "7  25% to 50%",
                        "",
                        "A note.",
                        "A speedup is the median of a ratio over all rounds, of two times of the same round each; it need not",
                        "be the ratio of the two medians beside it.");
    }

    @Test
    void putsFindingsBelowAHeadingOfTheirOwn() {
        assertThat(text.shown(SampleReports.report())).containsExactly("", "What these figures show", "One is faster.");
        LabReport none = new LabReport(SampleReports.report().tables(), SampleReports.plots(), List.of(), "Why?");
        assertThat(text.shown(none)).isEmpty();
    }

    @Test
    void keepsTheUnitOfAnAxis() {
        assertThat(Amounts.text(1234.5, Quantity.MILLISECONDS)).isEqualTo("1235 ms");
        assertThat(Amounts.text(0.0123, 0.5, Quantity.MILLISECONDS)).isEqualTo("0.0123 to 0.5 ms");
        assertThat(Amounts.text(2.5, Quantity.MICROSECONDS)).isEqualTo("2.50 µs");
    }

    @Test
    void putsTheQuestionLast() {
        assertThat(text.question(SampleReports.report())).containsExactly("", "Think about it", "Why is that so?");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.50 ns",
        "999.4, 999 ns",
        "999.6, 1.00 µs",
        "9996, 10.00 µs",
        "12345678, 12.3 ms",
        "2e9, 2.00 s",
        "5e12, 5000 s"
    })
    void showsTimesInTheUnitThatFits(double nanos, String text) {
        assertThat(Amounts.text(nanos, Quantity.NANOSECONDS)).isEqualTo(text.replace("10.00", "10.0"));
    }
}
