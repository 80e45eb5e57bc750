package speedup.machine;

/** A file of lines that hold a name and a number, such as {@code cpu.stat}. */
final class StatFile {

    private StatFile() {}

    /**
     * The number with that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static long value(String text, String name) {
        return text.lines()
                .filter(line -> line.matches(name + " \\d{1,18}"))
                .findFirst()
                .map(line -> Long.parseLong(line.substring(name.length() + 1)))
                .orElseThrow(() -> new IllegalArgumentException("it has no line '" + name + "' with a number"));
    }
}
