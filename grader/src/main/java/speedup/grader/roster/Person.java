package speedup.grader.roster;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of somebody.
 *
 * @param name as people or platforms write it, maybe an empty text
 * @param ids what else they are called by; none is blank
 */
public record Person(String name, Map<IdKind, String> ids) {

    public Person {
        Map<IdKind, String> present = new EnumMap<>(IdKind.class);
        ids.forEach((kind, id) -> {
            if (!id.isBlank()) {
                present.put(kind, id.strip());
            }
        });
        ids = Map.copyOf(present);
    }

    /** Somebody of whom no more is known than what a folder is called. That may be a name, or an id of any kind. */
    public static Person called(String name) {
        return new Person(name, Map.of());
    }

    /** An id, or an empty text. */
    public String id(IdKind kind) {
        return ids.getOrDefault(kind, "");
    }

    /** This person, with what another source knows and this one does not. */
    public Person with(Person other) {
        Map<IdKind, String> all = new EnumMap<>(IdKind.class);
        all.putAll(other.ids);
        all.putAll(ids);
        return new Person(name.isBlank() ? other.name : name, all);
    }
}
