package speedup.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GustafsonLawTest {

    /** The example of the paper: 1024 processors, a serial part of 0.4% to 0.8%, scaled speedups above 1000. */
    @Test
    void speedsUpGrowingWork() {
        assertThat(new GustafsonLaw(0.004).speedup(1024)).isCloseTo(1019.9, within(0.1));
        assertThat(new GustafsonLaw(1).speedup(1024)).isEqualTo(1);
        assertThat(new GustafsonLaw(0).speedup(1024)).isEqualTo(1024);
    }

    @Property
    void liesBetweenAmdahlAndTheProcessors(
            @ForAll @DoubleRange(max = 1) double s, @ForAll @DoubleRange(min = 1, max = 1e5) double p) {
        assertThat(new GustafsonLaw(s).speedup(p))
                .isGreaterThanOrEqualTo(new AmdahlLaw(s).speedup(p) * (1 - 1e-12))
                .isLessThanOrEqualTo(p * (1 + 1e-12));
    }

    @Property
    void risesWithTheProcessors(
            @ForAll @DoubleRange(max = 0.99) double s, @ForAll @DoubleRange(min = 1, max = 1e5) double p) {
        GustafsonLaw law = new GustafsonLaw(s);
        assertThat(law.speedup(p + 1)).isGreaterThan(law.speedup(p));
        assertThat(law.efficiency(p + 1)).isLessThanOrEqualTo(law.efficiency(p) * (1 + 1e-12));
    }

    @Property
    void agreesWithAmdahlOnOneRun(
            @ForAll @DoubleRange(max = 1) double s, @ForAll @DoubleRange(min = 1, max = 1e4) double p) {
        GustafsonLaw law = new GustafsonLaw(s);
        double speedup = law.speedup(p);
        assertThat(law.seenByAmdahl(p).speedup(p)).isCloseTo(speedup, within(1e-9 * speedup));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GustafsonLaw(-0.5))
                .withMessage("serialFraction must be in [0, 1], not -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GustafsonLaw(0.5).speedup(0))
                .withMessageContaining("processors");
    }
}
