package speedup.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The hints of an exercise, from a nudge to nearly the answer. They are the sections of the resource
 * {@value #RESOURCE} beside the exercise's class: a section begins with a line that starts with {@code
 * ## }, outside fenced code; what stands before the first one is for whoever edits the file.
 */
public final class Hints {

    /** The resource's name. */
    public static final String RESOURCE = "hints.md";

    private static final String HEADING = "## ";
    private static final String FENCE = "```";

    private Hints() {}

    /**
     * One hint.
     *
     * @param title the section's heading
     * @param text its Markdown, without blank lines around it
     */
    public record Hint(String title, String text) {}

    /**
     * The hints in their order, at least one.
     *
     * @throws NoSuchElementException if the resource is missing, or has no section
     */
    public static List<Hint> of(Exercise<?, ?, ?> exercise) {
        String where = RESOURCE + " beside " + exercise.getClass().getName();
        List<Hint> hints = parse(read(exercise, where));
        if (hints.isEmpty()) {
            throw new NoSuchElementException("The exercise " + exercise.id() + " has no hints: " + where
                    + " has no line that starts with \"" + HEADING + "\"");
        }
        return hints;
    }

    private static String read(Exercise<?, ?, ?> exercise, String where) {
        try (InputStream stream = exercise.getClass().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new NoSuchElementException(
                        "The exercise " + exercise.id() + " has no hints: there is no " + where);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + where, e);
        }
    }

    static List<Hint> parse(String markdown) {
        List<Section> sections = new ArrayList<>();
        boolean inCode = false;
        for (String line : markdown.lines().toList()) {
            inCode ^= line.stripLeading().startsWith(FENCE);
            if (!inCode && line.startsWith(HEADING)) {
                sections.add(new Section(line.substring(HEADING.length()).strip(), new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.get(sections.size() - 1).lines().add(line);
            }
        }
        return sections.stream().map(Section::hint).toList();
    }

    private record Section(String title, List<String> lines) {

        Hint hint() {
            // Only blank lines go: a first line of indented code keeps its place.
            return new Hint(
                    title,
                    String.join("\n", lines).replaceAll("\\A(\\s*\\n)+", "").stripTrailing());
        }
    }
}
