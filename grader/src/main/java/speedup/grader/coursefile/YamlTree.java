package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a YAML text says, as JSON, and where in the text it says it.
 *
 * @param root what it says
 * @param values where each value begins, by its JSON pointer
 * @param keys where the key of each member of an object begins, by the JSON pointer of the value
 */
record YamlTree(JsonNode root, Map<String, TextPlace> values, Map<String, TextPlace> keys) {

    YamlTree {
        values = Map.copyOf(values);
        keys = Map.copyOf(keys);
    }

    /** Where a value begins, or what is around it if it is not there. */
    TextPlace value(String pointer) {
        return place(values, pointer);
    }

    /** Where a key begins, or what is around it if it is not there. */
    TextPlace key(String pointer) {
        TextPlace place = keys.get(pointer);
        return place == null ? value(pointer) : place;
    }

    private static TextPlace place(Map<String, TextPlace> places, String pointer) {
        String rest = pointer;
        while (true) {
            TextPlace place = places.get(rest);
            if (place != null) {
                return place;
            }
            int slash = rest.lastIndexOf('/');
            if (slash < 0) {
                return TextPlace.START;
            }
            rest = rest.substring(0, slash);
        }
    }

    /** The pointer of a member. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
