package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void aSampleIsLongAgainstTheGrainOfTheClock() {
        Plan plan = new Plan(Duration.ZERO, Duration.ofMillis(1), 1);
        assertThat(plan.sampleNanos(25)).isEqualTo(1_000_000);
        assertThat(plan.sampleNanos(10_000)).isEqualTo(10_000_000);
    }

    @Test
    void everyPartHasItsRange() {
        Duration ok = Duration.ofMillis(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(Duration.ofMillis(-1), ok, 1))
                .withMessageContaining("warmUp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(ok, Duration.ZERO, 1))
                .withMessageContaining("sample ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(ok, ok.negated(), 1))
                .withMessageContaining("sample ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(ok, ok, 0))
                .withMessageContaining("samples");
    }
}
