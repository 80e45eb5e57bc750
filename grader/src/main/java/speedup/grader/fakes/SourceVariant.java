package speedup.grader.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A source that differs from another one, its base, in a few lines. Its file looks like this:
 *
 * <pre>
 * === variant of perfect
 * Tries each task twice, whatever the policy.
 * === replace
 *         for (int attempt = 0; attempt &lt; policy.attempts(); attempt++) {
 * === with
 *         for (int attempt = 0; attempt &lt; 2; attempt++) {
 * </pre>
 *
 * <p>The description takes the place of the comment of the base's class. Lines to be replaced are whole lines of the
 * base, with their indentation, and stand in it once. There may be several replacements, and the lines that come in
 * place of others may be none.
 *
 * @param file where it stands
 * @param base the name of its base
 * @param description what the variant does
 * @param replacements in the order in which they are made
 */
public record SourceVariant(Path file, String base, String description, List<Replacement> replacements) {

    static final String MARK = "===";

    private static final String VARIANT = MARK + " variant of ";
    private static final String REPLACE = MARK + " replace";
    private static final String WITH = MARK + " with";

    /**
     * Lines, and what comes in their place.
     *
     * @param line the number of the line {@code === replace} in the variant's file, from 1
     */
    public record Replacement(int line, List<String> old, List<String> fresh) {}

    /**
     * Reads a variant.
     *
     * @throws IllegalArgumentException if the file is not as it should be: the message names it and the line
     */
    public static SourceVariant read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).startsWith(VARIANT)) {
            throw error(file, 1, "a variant begins with \"" + VARIANT + "NAME\"");
        }
        List<Integer> marks = marks(lines);
        String description = String.join(" ", lines.subList(1, marks.get(1))).strip();
        if (description.isEmpty()) {
            throw error(file, 2, "a sentence should say what the variant does");
        }
        String base = lines.get(0).substring(VARIANT.length()).strip();
        return new SourceVariant(file, base, description, replacements(file, lines, marks));
    }

    /** The indices of the lines with a mark, and that of the end. */
    private static List<Integer> marks(List<String> lines) {
        return IntStream.rangeClosed(0, lines.size())
                .filter(i -> i == lines.size() || lines.get(i).startsWith(MARK))
                .boxed()
                .toList();
    }

    private static List<Replacement> replacements(Path file, List<String> lines, List<Integer> marks) {
        List<Replacement> replacements = new ArrayList<>();
        for (int m = 1; m < marks.size() - 1; m += 2) {
            int replace = marks.get(m);
            int with = marks.get(m + 1);
            require(file, lines, replace, REPLACE);
            require(file, lines, with, WITH);
            if (with == replace + 1) {
                throw error(file, with + 1, "there are no lines to be replaced");
            }
            replacements.add(new Replacement(
                    replace + 1, lines.subList(replace + 1, with), lines.subList(with + 1, marks.get(m + 2))));
        }
        if (replacements.isEmpty()) {
            throw error(file, lines.size(), "nothing is replaced");
        }
        return replacements;
    }

    private static void require(Path file, List<String> lines, int index, String mark) {
        String line = index < lines.size() ? lines.get(index) : "the end";
        if (!line.equals(mark)) {
            throw error(file, index + 1, "\"" + mark + "\" should stand here, not \"" + line + "\"");
        }
    }

    /**
     * The whole source.
     *
     * @param source the lines of the base
     * @throws IllegalArgumentException if lines to be replaced do not stand in it once: the message names the
     *     variant's file and the line
     */
    public List<String> applyTo(List<String> source) {
        List<String> lines = new ArrayList<>(source);
        for (Replacement replacement : replacements) {
            replace(lines, place(lines, replacement), replacement.old().size(), replacement.fresh());
        }
        int first = lines.indexOf("/**");
        int last = lines.indexOf(" */");
        if (first < 0) {
            first = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith("/** "))
                    .findFirst()
                    .orElseThrow(() -> error(file, 1, "the class of the base " + base + " has no comment"));
            last = first;
        }
        replace(lines, first, last - first + 1, List.of("/** " + description + " */"));
        return lines;
    }

    private static void replace(List<String> lines, int from, int count, List<String> fresh) {
        List<String> old = lines.subList(from, from + count);
        old.clear();
        old.addAll(fresh);
    }

    private int place(List<String> lines, Replacement replacement) {
        int first = Collections.indexOfSubList(lines, replacement.old());
        if (first < 0) {
            throw error(file, replacement.line(), "these lines do not stand in the base " + base);
        }
        if (Collections.lastIndexOfSubList(lines, replacement.old()) != first) {
            throw error(file, replacement.line(), "these lines stand in the base " + base + " more than once");
        }
        return first;
    }

    private static IllegalArgumentException error(Path file, int line, String problem) {
        return new IllegalArgumentException(file + ":" + line + ": " + problem);
    }
}
