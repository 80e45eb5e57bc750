package speedup.notebook.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where snippets stand in the notebook: what errors and stack traces name instead of the compiler's own numbers. */
final class SnippetPlaces {

    /**
     * A place.
     *
     * @param cell the number of the cell's execution, as the front end shows it
     * @param line the line in the cell, from 1
     */
    record Place(int cell, int line) {}

    private final Map<String, Place> firstLines = new HashMap<>();

    /** Remembers where a snippet begins. */
    void add(String snippetId, int cell, int line) {
        firstLines.put(snippetId, new Place(cell, line));
    }

    /**
     * The place of a line of a snippet.
     *
     * @param line from 1; the first line if it is less
     */
    Optional<Place> of(String snippetId, int line) {
        return Optional.ofNullable(firstLines.get(snippetId))
                .map(first -> new Place(first.cell(), first.line() + Math.max(0, line - 1)));
    }

    /** The line of a position in a text, from 1. */
    static int line(String text, int position) {
        return 1
                + (int) text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
