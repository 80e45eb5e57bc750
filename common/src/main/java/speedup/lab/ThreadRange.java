package speedup.lab;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of threads to measure with.
 *
 * @param first at least 1
 * @param last at least {@code first}, at most {@value #MOST}
 */
public record ThreadRange(int first, int last) {

    /** More than this is a slip of the keyboard: no lab shows more on a thousand threads. */
    public static final int MOST = 512;

    /** A curve needs no more points, and each costs time. */
    private static final int MOST_COUNTS = 9;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    public ThreadRange {
        if (first < 1) {
            throw new IllegalArgumentException("there is at least 1 thread, not " + first);
        }
        if (last < first) {
            throw new IllegalArgumentException(
                    "the range " + first + ".." + last + " is reversed; write " + last + ".." + first);
        }
        if (last > MOST) {
            throw new IllegalArgumentException("there are at most " + MOST + " threads, not " + last);
        }
    }

    /**
     * Reads {@code 1..4}, or {@code 4} for {@code 4..4}.
     *
     * @throws IllegalArgumentException if the text is nothing of the kind
     */
    public static ThreadRange parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no range of threads; write 1..4, or 4");
        }
        int first = Integer.parseInt(matcher.group(1));
        return new ThreadRange(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
    }

    /**
     * The numbers themselves, in order: all of them, or {@value #MOST_COUNTS} with both ends if there are
     * more, each about as many times the one before. One thread is always among them, since it is what a
     * speedup is over.
     */
    public List<Integer> counts() {
        TreeSet<Integer> counts = new TreeSet<>(List.of(1));
        int steps = Math.min(last - first, MOST_COUNTS - 1);
        for (int step = 0; step <= steps; step++) {
            counts.add(steps == last - first ? first + step : spaced(step));
        }
        return List.copyOf(counts);
    }

    private int spaced(int step) {
        return (int) Math.round(first * Math.pow((double) last / first, (double) step / (MOST_COUNTS - 1)));
    }

    /** For people to read, such as {@code 1..4}. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
