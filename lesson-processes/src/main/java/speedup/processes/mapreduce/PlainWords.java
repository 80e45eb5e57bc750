package speedup.processes.mapreduce;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Counts words as they are, between blanks, which takes hardly longer than to read them. A result says in how many files
 * the word is, and how often in all of them: it needs every count by itself.
 */
public final class PlainWords implements WordJob {

    private static final long FILE = 1_000_000_000;

    /** A result in words. */
    static String text(long result) {
        return String.format("%d in %d files", result % FILE, result / FILE);
    }

    @Override
    public Map<String, Long> map(String file) {
        Map<String, Long> counts = new HashMap<>();
        StringTokenizer words = new StringTokenizer(file);
        while (words.hasMoreTokens()) {
            counts.merge(words.nextToken(), 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public long reduce(String word, long[] counts) {
        return counts.length * FILE + Arrays.stream(counts).sum();
    }
}
