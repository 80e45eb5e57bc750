package speedup.processes.arraytask;

/**
 * Items that stand side by side.
 *
 * @param from the first
 * @param to behind the last; the range is empty if the two are equal
 */
public record Range(int from, int to) {

    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A range has 0 <= from <= to, and not from " + from + " to " + to);
        }
    }

    /** How many items. */
    public int size() {
        return to - from;
    }
}
