package speedup.grader.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialCreditTest {

    @Property
    void neverFallsAsTheSpeedupRises(
            @ForAll @DoubleRange(min = 0, max = 100) double one,
            @ForAll @DoubleRange(min = 0, max = 100) double other,
            @ForAll @DoubleRange(min = 0.01, max = 50) double bar,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double from,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double credit) {
        PartialCredit partial = new PartialCredit(from, credit);

        assertThat(partial.of(Math.min(one, other), bar)).isLessThanOrEqualTo(partial.of(Math.max(one, other), bar));
    }

    @Property
    void isNeverAllOfThePoints(
            @ForAll @DoubleRange(min = 0, max = 100) double proven,
            @ForAll @DoubleRange(min = 0.01, max = 50) double bar,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double from,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double credit) {
        assertThat(new PartialCredit(from, credit).of(proven, bar))
                .isBetween(0.0, credit)
                .isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0", // nothing is proven
        "0.9, 1.5, 0", // slower than the serial version
        "1, 1.5, 0", // no faster than it
        "1.2, 2.4, 0", // just half of the bar
        "1.8, 2.4, 0.15", // half of the way from there
        "2.4, 2.4, 0.3", // as fast, without being parallel
        "9, 2.4, 0.3",
        "0.6, 0.8, 0.15", // a bar that lets an answer be slower than the serial version
        "NaN, 2, 0"
    })
    void growsEvenlyFromHalfOfTheBar(double proven, double bar, double part) {
        assertThat(new PartialCredit(0.5, 0.3).of(proven, bar)).isEqualTo(part, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0", "1, 0", "0, 1", "0, -0.1", "NaN, 0"})
    void takesPartsOnly(double from, double credit) {
        assertThatThrownBy(() -> new PartialCredit(from, credit)).isInstanceOf(IllegalArgumentException.class);
    }
}
