package speedup.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The soak run")
class SoakTest {

    @Test
    @DisplayName("holds for ten seconds")
    void holdsForTenSeconds() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        boolean held = Soak.run(new SoakPlan(10, 10_000), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(held).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    @DisplayName("takes a minute and 100000 tasks if nothing else is said")
    void hasDefaults() {
        assertThat(SoakPlan.of(List.of())).isEqualTo(new SoakPlan(60, 100_000));
        assertThat(SoakPlan.of(List.of("--tasks", "7"))).isEqualTo(new SoakPlan(60, 7));
    }

    @Test
    @DisplayName("says how it is used when it is used wrongly")
    void explainsItsUsage() {
        assertThatThrownBy(() -> SoakPlan.of(List.of("--second", "5"))).hasMessageContaining("no option --second");
        assertThatThrownBy(() -> SoakPlan.of(List.of("--seconds"))).hasMessageContaining("--seconds needs a number");
        assertThatThrownBy(() -> SoakPlan.of(List.of("--tasks", "0"))).hasMessageContaining("at least 1");
    }
}
