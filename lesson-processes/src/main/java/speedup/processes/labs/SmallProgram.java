package speedup.processes.labs;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that counts the words of a sentence: little work, and some hundred classes of the JDK. It is the
 * lab {@code start-up} that starts it, from a jar that holds this class and no other.
 */
public final class SmallProgram {

    private SmallProgram() {}

    /** Writes a byte when it begins, and one when it has counted. */
    public static void main(String... arguments) throws IOException {
        tell('b');
        String counts = Pattern.compile(" ")
                .splitAsStream(String.join(" ", Arrays.asList("to be or not to be".split(" ", -1))))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> String.format(Locale.ROOT, "%s %d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        tell(counts.isEmpty() ? '-' : 'e');
    }

    private static void tell(int stage) throws IOException {
        System.out.write(stage);
        System.out.flush();
    }
}
