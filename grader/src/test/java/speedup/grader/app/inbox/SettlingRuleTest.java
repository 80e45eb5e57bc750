package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SettlingRuleTest {

    /** The origin of such a clock may be anywhere, and its numbers may overflow. */
    private static final long ORIGIN = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5);

    private final SettlingRule rule = new SettlingRule(Duration.ofSeconds(10));

    private boolean isWhole(String entry, String state, int second) {
        return rule.isWhole(entry, state, ORIGIN + TimeUnit.SECONDS.toNanos(second));
    }

    @Test
    void isWholeOnceNothingHasChangedForTheTime() {
        assertThat(isWhole("anna", "1 byte", 0)).isFalse();
        assertThat(isWhole("anna", "2 bytes", 9)).isFalse();
        assertThat(isWhole("anna", "2 bytes", 18)).isFalse();
        assertThat(isWhole("ben", "1 byte", 18)).isFalse();
        assertThat(isWhole("anna", "2 bytes", 19)).isTrue();
        assertThat(isWhole("anna", "1 byte", 30)).isFalse();
    }

    @Test
    void beginsAnewWithWhatWasAway() {
        assertThat(isWhole("anna", "1 byte", 0)).isFalse();
        rule.retain(Set.of("ben"));
        assertThat(rule.isNew("anna", "1 byte")).isTrue();
        assertThat(isWhole("anna", "1 byte", 10)).isFalse();
        assertThat(rule.isNew("anna", "1 byte")).isFalse();
        rule.forget("anna");
        assertThat(isWhole("anna", "1 byte", 20)).isFalse();
        assertThat(isWhole("anna", "1 byte", 30)).isTrue();
    }

    @Test
    void takesAtOnceWhatNeedNotSettle() {
        assertThat(new SettlingRule(Duration.ZERO).isWhole("anna", "1 byte", 0)).isTrue();
    }
}
