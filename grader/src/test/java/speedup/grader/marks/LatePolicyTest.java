package speedup.grader.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-11-01T12:00:00+01:00");

    @Property
    void neverFallsAsTheTimeGoesOn(
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long one,
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long other,
            @ForAll @DoubleRange(min = 0, max = 1) double perDay,
            @ForAll @DoubleRange(min = 0, max = 1) double atMost,
            @ForAll @IntRange(min = 0, max = 5000) int grace) {
        LatePolicy policy = new LatePolicy(DUE, perDay, atMost, Duration.ofMinutes(grace));
        LocalDateTime due = DUE.toLocalDateTime();

        double earlier = policy.deduction(due.plusSeconds(Math.min(one, other)));
        double later = policy.deduction(due.plusSeconds(Math.max(one, other)));

        assertThat(earlier).isBetween(0.0, later);
        assertThat(later).isLessThanOrEqualTo(atMost);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T23:00, 0",
        "2026-11-01T12:00, 0",
        "2026-11-01T12:15, 0",
        "2026-11-01T12:15:01, 0.1",
        "2026-11-02T12:00, 0.1",
        "2026-11-02T12:00:01, 0.2",
        "2026-11-06T11:00, 0.5",
        "2027-11-01T12:00, 0.5"
    })
    void countsDaysThatHaveBegunSinceItWasDue(LocalDateTime time, double deduction) {
        LatePolicy policy = new LatePolicy(DUE, 0.1, 0.5, Duration.ofMinutes(15));

        assertThat(policy.deduction(time)).isEqualTo(deduction);
    }

    @Test
    void takesNothingOffWithoutARule() {
        assertThat(LatePolicy.lenient(DUE).deduction(LocalDateTime.parse("2030-01-01T00:00")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, 0", "1.1, 1, 0", "0, 1.1, 0", "0, -1, 0", "0, 0, -1"})
    void takesPartsOnly(double perDay, double atMost, int grace) {
        assertThatThrownBy(() -> new LatePolicy(DUE, perDay, atMost, Duration.ofMinutes(grace)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
