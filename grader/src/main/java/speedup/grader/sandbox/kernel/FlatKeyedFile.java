package speedup.grader.sandbox.kernel;

import java.util.OptionalLong;

/** Reads figures out of the small texts in which the kernel reports them. */
public final class FlatKeyedFile {

    private FlatKeyedFile() {}

    /** The number in the line {@code key number}, as in {@code cpu.stat}; empty if there is none. */
    public static OptionalLong find(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + " "))
                .mapToLong(line -> Long.parseLong(line.substring(key.length()).strip()))
                .findFirst();
    }

    /** Microseconds in which at least one task waited: {@code total} of the line {@code some} in a pressure file. */
    public static OptionalLong pressureTotal(String text) {
        return text.lines()
                .filter(line -> line.startsWith("some "))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf("total=") + "total=".length())))
                .findFirst();
    }
}
