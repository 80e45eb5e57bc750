package speedup.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An interval as an entry writes it: {@code (0, 1]}. */
record RuleRange(String text, double low, boolean lowIncluded, double high, boolean highIncluded) {

    private static final Pattern FORM = Pattern.compile("([\\[(])(\\S+), (\\S+)([\\])])");

    static RuleRange of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A range looks like (0, 1] and not like " + text);
        }
        return new RuleRange(
                text,
                bound(matcher.group(2)),
                matcher.group(1).equals("["),
                bound(matcher.group(3)),
                matcher.group(4).equals("]"));
    }

    private static double bound(String text) {
        return text.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    boolean contains(double value) {
        return (value > low || (lowIncluded && value == low)) && (value < high || (highIncluded && value == high));
    }

    @Override
    public String toString() {
        return text;
    }
}
