package speedup.grader.coursefile;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
record TextPlace(int line, int column) implements Comparable<TextPlace> {

    static final TextPlace START = new TextPlace(1, 1);

    private static final Comparator<TextPlace> ORDER =
            Comparator.comparingInt(TextPlace::line).thenComparingInt(TextPlace::column);

    @Override
    public int compareTo(TextPlace other) {
        return ORDER.compare(this, other);
    }
}
