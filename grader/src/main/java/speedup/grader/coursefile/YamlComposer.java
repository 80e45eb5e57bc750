package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import speedup.grader.text.UntrustedText;

/** Makes JSON of YAML's nodes, and keeps where each came from. */
final class YamlComposer {

    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

    /** No number of a course file needs as many; a number of another size can be a large one to write out. */
    private static final int MOST_DIGITS = 20;

    private static final int SHOWN = 60;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<String, TextPlace> values = new HashMap<>();
    private final Map<String, TextPlace> keys = new HashMap<>();
    private final List<CourseFileProblem> problems;

    /**
     * A composer.
     *
     * @param problems gets what no JSON can be made of
     */
    YamlComposer(List<CourseFileProblem> problems) {
        this.problems = problems;
    }

    /** The tree of a document; one of comments alone is an empty map. */
    YamlTree tree(Optional<Node> document) {
        JsonNode root = document.map(node -> json(node, "")).orElseGet(nodes::objectNode);
        return new YamlTree(root.isNull() ? nodes.objectNode() : root, values, keys);
    }

    private JsonNode json(Node node, String pointer) {
        values.put(pointer, place(node));
        if (!TAGS.contains(node.getTag())) {
            add(node, "The tag " + shown(node.getTag().getValue()) + " is not taken here. Leave it out.");
            return nodes.missingNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : nodes.missingNode();
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        ObjectNode object = nodes.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                add(member.getKeyNode(), "A key has to be a word.");
                continue;
            }
            String name = key.getValue();
            String own = YamlTree.member(pointer, name);
            TextPlace earlier = keys.putIfAbsent(own, place(key));
            if (earlier != null) {
                add(
                        key,
                        "\"" + shown(name) + "\" stands here a second time; the first is in line " + earlier.line()
                                + ". Leave one of them out.");
                continue;
            }
            put(object, name, json(member.getValueNode(), own));
        }
        return object;
    }

    /** What has a problem of its own is left out, so that nothing else is said about it. */
    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(name, value);
        }
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = nodes.arrayNode();
        int index = 0;
        for (Node element : sequence.getValue()) {
            JsonNode value = json(element, pointer + "/" + index);
            array.add(value.isMissingNode() ? nodes.nullNode() : value);
            index++;
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return nodes.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return nodes.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
        }
        return tag.equals(Tag.STR) ? nodes.textNode(text) : number(scalar);
    }

    private JsonNode number(ScalarNode scalar) {
        try {
            BigDecimal number = new BigDecimal(scalar.getValue());
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number.scale() <= 0 ? nodes.numberNode(number.toBigInteger()) : nodes.numberNode(number);
            }
        } catch (NumberFormatException e) {
            // Such as .inf, .nan and 0x1f: said below.
        }
        add(
                scalar,
                "\"" + shown(scalar.getValue()) + "\" is no number that can be taken. Write it in up to " + MOST_DIGITS
                        + " decimal digits, such as 2.5.");
        return nodes.missingNode();
    }

    private void add(Node node, String text) {
        problems.add(new CourseFileProblem(place(node), text));
    }

    private static String shown(String text) {
        return UntrustedText.line(text, SHOWN);
    }

    private static TextPlace place(Node node) {
        return node.getStartMark().map(YamlText::place).orElse(TextPlace.START);
    }
}
