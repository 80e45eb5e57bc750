package speedup.grader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with three figures, at the edges between their forms. */
class ThreeFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2, 2",
        "16384, 16384",
        "14.000000000000002, 14",
        "1.234, 1.23",
        "9.994, 9.99",
        "9.996, 10.0",
        "99.94, 99.9",
        "99.96, 100",
        "1234.4, 1234",
        "0.5, 0.5",
        "0.9999, 1.00",
        "0.0012345, 0.00123",
        "-0.0012345, -0.00123",
    })
    void showsTheFiguresThatCount(double value, String text) {
        assertThat(ThreeFigures.text(value)).isEqualTo(text);
    }
}
