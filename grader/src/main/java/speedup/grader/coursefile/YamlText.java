package speedup.grader.coursefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads a YAML text of any origin without making anything of it but numbers, texts, lists and maps.
 *
 * <p>Its events are looked at first, one after the other and with no stack: what is nested too deeply, and what would
 * make a small text a large one, never becomes a tree.
 */
final class YamlText {

    /** Several times what a course of all exercises takes with a comment on each. */
    static final int MOST_BYTES = 256 * 1024;

    /** A course file needs four. */
    private static final int DEEPEST = 16;

    private static final String MERGE = "<<";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(0)
            .setAllowNonScalarKeys(true)
            .setAllowRecursiveKeys(false)
            .setCodePointLimit(MOST_BYTES)
            .build();

    private final List<CourseFileProblem> problems = new ArrayList<>();

    /**
     * Reads a text.
     *
     * @param problems gets what is wrong with it
     * @return nothing if it cannot be told what it says; what it says may still have problems
     */
    static Optional<YamlTree> read(byte[] bytes, List<CourseFileProblem> problems) {
        YamlText text = new YamlText();
        Optional<YamlTree> tree = text.read(bytes);
        problems.addAll(text.problems);
        return tree;
    }

    private Optional<YamlTree> read(byte[] bytes) {
        try {
            String text = decode(bytes);
            if (!isHarmless(text)) {
                return Optional.empty();
            }
            return Optional.of(new YamlComposer(problems).tree(new Compose(SETTINGS).composeString(text)));
        } catch (CharacterCodingException e) {
            add(TextPlace.START, "The file is not text in UTF-8. Save it as plain text in UTF-8.");
        } catch (MarkedYamlEngineException e) {
            add(
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(YamlText::place)
                            .orElse(TextPlace.START),
                    notYaml(e.getProblem()));
        } catch (YamlEngineException e) {
            add(TextPlace.START, notYaml(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private boolean isHarmless(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case DocumentStart -> documents++;
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            Optional<String> obstacle = obstacle(event, depth, documents);
            if (obstacle.isPresent()) {
                add(event.getStartMark().map(YamlText::place).orElse(TextPlace.START), obstacle.get());
                return false;
            }
        }
        return true;
    }

    private static Optional<String> obstacle(Event event, int depth, int documents) {
        if (documents > 1) {
            return Optional.of("A second document begins here (\"---\"). A course file has one.");
        }
        if (depth > DEEPEST) {
            return Optional.of("This is nested more than " + DEEPEST + " deep. A course file needs four.");
        }
        boolean isAlias = event.getEventId() == Event.ID.Alias;
        if (isAlias || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return Optional.of("Anchors and aliases (& and *) are not taken here. Write it out, or put the text in"
                    + " quotes if it begins with such a character.");
        }
        return event instanceof ScalarEvent scalar
                        && scalar.isPlain()
                        && scalar.getValue().equals(MERGE)
                ? Optional.of("Merge keys (<<) are not taken here. Write it out.")
                : Optional.empty();
    }

    private static String notYaml(String problem) {
        String advice = problem.contains("TAB") || problem.contains("'\\t'")
                ? "Indent with blanks: YAML takes no tabs."
                : "Look at the indentation, at quotes, and for a blank behind each colon.";
        return "This is not YAML: " + problem.strip().replaceFirst("\\.$", "") + ". " + advice;
    }

    private void add(TextPlace place, String text) {
        problems.add(new CourseFileProblem(place, text));
    }

    static TextPlace place(Mark mark) {
        return new TextPlace(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
