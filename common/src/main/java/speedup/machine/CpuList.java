package speedup.machine;

import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;

/**
 * Some logical cores, by their numbers.
 *
 * @param cpus the numbers from 0, ascending, each once
 */
public record CpuList(List<Integer> cpus) {

    public CpuList {
        cpus = cpus.stream().distinct().sorted().toList();
    }

    /**
     * Reads the kernel's list format, such as {@code 0-3,8,10-11}.
     *
     * @throws IllegalArgumentException if the text is not of that format
     */
    public static CpuList parse(String text) {
        BitSet cpus = new BitSet();
        for (String range : text.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            int first = number(ends[0], text);
            int last = number(ends[ends.length - 1], text);
            if (ends.length > 2 || first > last) {
                throw malformed(text);
            }
            cpus.set(first, last + 1);
        }
        return new CpuList(cpus.stream().boxed().toList());
    }

    /** How many. */
    public int size() {
        return cpus.size();
    }

    /** The kernel's list format. */
    @Override
    public String toString() {
        StringJoiner ranges = new StringJoiner(",");
        for (int from = 0; from < cpus.size(); ) {
            int to = endOfRun(from);
            ranges.add(to == from ? "" + cpus.get(from) : cpus.get(from) + "-" + cpus.get(to));
            from = to + 1;
        }
        return ranges.toString();
    }

    private int endOfRun(int from) {
        int to = from;
        while (to + 1 < cpus.size() && cpus.get(to + 1) == cpus.get(to) + 1) {
            to++;
        }
        return to;
    }

    /** Five digits are more than any Linux has, and keep a damaged file from filling the memory. */
    private static int number(String text, String whole) {
        if (!text.matches("\\d{1,5}")) {
            throw malformed(whole);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("a list of CPUs looks like 0-3,8 and not like '" + text + "'");
    }
}
