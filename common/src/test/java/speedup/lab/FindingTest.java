package speedup.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Span;
import speedup.lab.Plot.Spread;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/** Sentences that claim no more than their figures show, and the values of plots that stand beside them. */
class FindingTest {

    @Test
    void namesTheFasterOneWhereThreeRoundsOfFourSayIt() {
        assertThat(Finding.comparison("two", "one", SampleSummary.of(1.8, 1.9, 2.0)))
                .isEqualTo("two: 1.90 times as fast as one.");
        assertThat(Finding.comparison("two", "one", SampleSummary.of(0.4, 0.5, 0.6)))
                .isEqualTo("two: slower than one, which is 2.00 times as fast.");
    }

    @Test
    void saysThatAClaimIsNotShown() {
        assertThat(Finding.comparison("two", "one", SampleSummary.of(0.8, 1.05, 1.2)))
                .startsWith("two: by these figures no faster and no slower than one (a ratio of 1.05, and of 0.")
                .endsWith(" in the middle half of the rounds).");
    }

    @Test
    void claimsNoDifferenceThatItsFiguresDoNotShow() {
        assertThat(Finding.comparison("two", "one", SampleSummary.of(0.995, 0.997, 0.999)))
                .startsWith("two: by these figures no faster and no slower than one (a ratio of 1.00,");
        assertThat(Finding.comparison("two", "one", SampleSummary.of(1.001, 1.003, 1.004)))
                .startsWith("two: by these figures no faster and no slower than one (a ratio of 1.00,");
    }

    @ParameterizedTest
    @CsvSource({"12.34, 12.3 ns", "1234, 1.2 µs", "523400000, 523 ms", "5e12, 5000 s"})
    void showsTimesInTheUnitThatFits(double nanos, String text) {
        assertThat(Finding.time(nanos)).isEqualTo(text);
    }

    @Test
    void showsRatiosAndParts() {
        assertThat(Finding.times(1.956)).isEqualTo("1.96 times");
        assertThat(Finding.times(123.4)).isEqualTo("123 times");
        assertThat(Finding.percent(0.345)).isEqualTo("35%");
    }

    @Test
    void makesBarsOfTimesWithTheirQuartiles() {
        Layer layer = Layer.of("x", List.of(new Samples(List.of(1e6, 2e6, 3e6, 4e6, 5e6))), Quantity.MILLISECONDS);
        assertThat(layer.heights()).containsExactly(3.0);
        assertThat(layer.spreads().get(0).low()).isBetween(1.0, 3.0);
        assertThat(layer.spreads().get(0).high()).isBetween(3.0, 5.0);
        assertThat(Quantity.MICROSECONDS.ofNanos(1_500)).isEqualTo(1.5);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.SPEEDUP.ofNanos(1));
    }

    @Test
    void rejectsSpreadsAndSpansThatBelongToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer("x", List.of(1.0, 2.0), List.of(new Spread(1, 2))))
                .withMessageContaining("2 bars, but 1 spreads");
        Axis axis = new Axis("ms", Scale.LINEAR);
        assertThatIllegalArgumentException().isThrownBy(() -> new Plot.Gantt("g", axis, List.of("a"), List.of()));
        assertThat(catchThrowable(() -> new Plot.Gantt("g", axis, List.of("a"), List.of(new Span(1, "1", 0, 1)))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
