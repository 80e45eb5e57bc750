package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import speedup.grader.text.DidYouMean;
import speedup.grader.text.UntrustedText;

/**
 * A message of the schema's validator in words: the thing, the rule, and the way out, by the examples in the schema.
 *
 * @param tree the file
 * @param message what the validator says
 * @param definition what the schema says of the value that the message is about
 */
record SchemaProblem(YamlTree tree, ValidationMessage message, JsonNode definition) {

    private static final int SHOWN = 60;

    /** One of a list. */
    private static final String ENTRY = "This entry";

    /** The problem, if it is one that has not been told already. */
    Optional<CourseFileProblem> problem() {
        String pointer = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "additionalProperties" -> Optional.of(unknownKey(YamlTree.member(pointer, message.getProperty())));
            case "required" -> missing(pointer, message.getProperty());
            case "dependentRequired" ->
                Optional.of(new CourseFileProblem(
                        tree.key(YamlTree.member(pointer, "late")),
                        "\"late\" needs \"due\": nothing is late without it. Add \"due: 2026-11-30T23:59:00+01:00\"."));
            case "not" ->
                Optional.of(new CourseFileProblem(
                        tree.key(YamlTree.member(pointer, "byAnyMeans")),
                        "An exercise has one kind of bar of its own: \"serialFraction\" and \"share\", or \"byAnyMeans\"."
                                + " Leave the one or the others out."));
            default -> Optional.of(new CourseFileProblem(tree.value(pointer), rule(name(pointer))));
        };
    }

    private CourseFileProblem unknownKey(String pointer) {
        List<String> known = new ArrayList<>();
        definition.path("properties").fieldNames().forEachRemaining(known::add);
        List<String> near = DidYouMean.nearest(message.getProperty(), known);
        String suggestion = near.isEmpty() ? "" : " Did you mean \"" + String.join("\" or \"", near) + "\"?";
        return new CourseFileProblem(
                tree.key(pointer),
                "There is no \"" + shown(message.getProperty()) + "\" here." + suggestion + " Known here: "
                        + String.join(", ", known) + ".");
    }

    private Optional<CourseFileProblem> missing(String pointer, String property) {
        if (tree.keys().containsKey(YamlTree.member(pointer, property))) {
            return Optional.empty();
        }
        return Optional.of(new CourseFileProblem(
                tree.value(pointer),
                "\"" + property + "\" is missing here. Add it to what begins here, with \"" + property
                        + ":\" and its value."));
    }

    private String rule(String name) {
        JsonNode value = message.getInstanceNode();
        String found = name + (value == null ? " is not as it has to be" : " is " + shown(value)) + ".";
        String rule = message.getType().equals("pattern") ? "" : " It has to be " + expected() + ".";
        JsonNode example = definition.path("examples").path(0);
        return found
                + rule
                + (example.isMissingNode()
                        ? ""
                        : " Write it like " + (isEntry(name) ? "- " : name.replace("\"", "") + ": ")
                                + written(example));
    }

    private String expected() {
        JsonNode bound = definition.path(message.getType());
        return switch (message.getType()) {
            case "type" -> kind(bound.asText());
            case "minimum" -> "at least " + bound.asText();
            case "maximum" -> "at most " + bound.asText();
            case "exclusiveMinimum" -> "above " + bound.asText();
            case "exclusiveMaximum" -> "below " + bound.asText();
            case "multipleOf" -> "a number with at most two digits behind the point";
            case "minLength", "minItems" -> "there, or the line left out";
            case "maxLength" -> "at most " + bound.asText() + " characters long";
            case "enum" -> oneOf(bound);
            case "maxItems" -> "at most " + bound.asText() + " entries long";
            default -> "otherwise: " + message.getMessage();
        };
    }

    private static String written(JsonNode example) {
        return example.isArray()
                ? StreamSupport.stream(example.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", ", "[", "]"))
                : example.asText();
    }

    private static String oneOf(JsonNode values) {
        int last = values.size() - 1;
        return IntStream.range(0, values.size())
                .mapToObj(i -> (i == 0 ? "" : i == last ? " or " : ", ")
                        + values.get(i).asText())
                .collect(Collectors.joining());
    }

    private static String kind(String type) {
        return switch (type) {
            case "object" -> "a map, with \"key: value\" in each line";
            case "array" -> "a list, with a \"- \" before each entry";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "a number";
        };
    }

    /** A name for the value, such as its key. All keys that the schema knows are words. */
    private static String name(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return "The file";
        }
        return Character.isDigit(name.charAt(0)) ? ENTRY : "\"" + name + "\"";
    }

    private static boolean isEntry(String name) {
        return name.equals(ENTRY);
    }

    private static String shown(JsonNode value) {
        if (value.isObject()) {
            return "a map";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "an empty list" : "a list";
        }
        if (value.isNull()) {
            return "empty";
        }
        return value.isTextual() ? "\"" + shown(value.asText()) + "\"" : value.asText();
    }

    private static String shown(String text) {
        return UntrustedText.line(text, SHOWN);
    }
}
