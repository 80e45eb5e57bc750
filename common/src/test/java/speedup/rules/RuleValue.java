package speedup.rules;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * A constant in the unit of its entry.
 *
 * @param number how many of the unit
 * @param range the values that make sense
 */
record RuleValue(double number, RuleRange range) {

    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1));

    private static final Map<String, Integer> BYTES = Map.of("KiB", 1 << 10, "MiB", 1 << 20);

    static RuleValue of(Field constant) {
        Rule rule = constant.getAnnotation(Rule.class);
        return new RuleValue(number(constant, rule.unit()), RuleRange.of(rule.range()));
    }

    private static double number(Field constant, String unit) {
        Object value = value(constant);
        if (value instanceof Duration time) {
            Duration one = TIMES.get(unit);
            if (one == null) {
                throw new IllegalArgumentException(constant.getName() + " is a duration, and " + unit + " is none");
            }
            return (double) time.toNanos() / one.toNanos();
        }
        return ((Number) value).doubleValue() / BYTES.getOrDefault(unit, 1);
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant.getName() + " is not public", e);
        }
    }

    String text() {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
