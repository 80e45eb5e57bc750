package speedup.grader.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the line of a roster that somebody stands in, or says why none is sure. */
final class RosterIndex {

    private static final Comparator<RosterEntry> IN_ORDER = Comparator.comparingInt(RosterEntry::row);

    private final Map<IdKind, Map<String, Set<RosterEntry>>> byId = new HashMap<>();
    private final Map<String, Set<RosterEntry>> byName = new HashMap<>();
    private final Map<String, Set<RosterEntry>> byPlainName = new HashMap<>();

    RosterIndex(Roster roster) {
        for (RosterEntry entry : roster.entries()) {
            entry.person()
                    .ids()
                    .forEach((kind, id) ->
                            put(byId.computeIfAbsent(kind, unknown -> new HashMap<>()), kind.key(id), entry));
            for (String name : NameKeys.ofRoster(entry.person().name())) {
                put(byName, name, entry);
                put(byPlainName, NameKeys.withoutAccents(name), entry);
            }
        }
    }

    private static void put(Map<String, Set<RosterEntry>> map, String key, RosterEntry entry) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, unknown -> new TreeSet<>(IN_ORDER)).add(entry);
        }
    }

    /** What a search has found. */
    sealed interface Finding {}

    /** The one line that fits. */
    record Sure(RosterEntry entry, boolean byId) implements Finding {}

    /** Several lines, or one that only half fits. */
    record Unsure(String reason) implements Finding {}

    /** No line. */
    record Absent() implements Finding {}

    Finding find(Person person) {
        Set<RosterEntry> ids = withId(person);
        Set<RosterEntry> names = withName(person.name());
        if (ids.size() > 1) {
            return new Unsure(lines(ids) + " have its id");
        }
        if (ids.size() == 1) {
            RosterEntry entry = ids.iterator().next();
            return names.isEmpty() || names.contains(entry)
                    ? new Sure(entry, true)
                    : new Unsure("its id is that of " + lines(ids) + ", its name that of " + lines(names));
        }
        if (names.size() > 1) {
            return new Unsure(lines(names) + " have this name");
        }
        if (names.isEmpty()) {
            return new Absent();
        }
        RosterEntry entry = names.iterator().next();
        return contradict(person, entry.person())
                ? new Unsure(lines(names) + " has this name and another id")
                : new Sure(entry, false);
    }

    private Set<RosterEntry> withId(Person person) {
        Set<RosterEntry> found = new TreeSet<>(IN_ORDER);
        person.ids().forEach((kind, id) -> found.addAll(withId(kind, id)));
        if (person.ids().isEmpty()) {
            byId.keySet().stream()
                    .filter(kind -> kind.isWholly(person.name()))
                    .forEach(kind -> found.addAll(withId(kind, person.name())));
        }
        return found;
    }

    private Set<RosterEntry> withId(IdKind kind, String id) {
        return byId.getOrDefault(kind, Map.of()).getOrDefault(kind.key(id), Set.of());
    }

    /** With its accents if somebody has that name, else without. */
    private Set<RosterEntry> withName(String name) {
        String key = NameKeys.ofSubmission(name);
        Set<RosterEntry> exact = byName.getOrDefault(key, Set.of());
        return exact.isEmpty() ? byPlainName.getOrDefault(NameKeys.withoutAccents(key), Set.of()) : exact;
    }

    private static boolean contradict(Person one, Person other) {
        return one.ids().entrySet().stream()
                .anyMatch(id -> other.ids().containsKey(id.getKey())
                        && !id.getKey().key(id.getValue()).equals(id.getKey().key(other.id(id.getKey()))));
    }

    /** Lines for whoever has the roster, such as {@code lines 3 and 9}. */
    private static String lines(Collection<RosterEntry> entries) {
        List<String> numbers = entries.stream().map(entry -> "" + entry.line()).toList();
        return numbers.size() == 1
                ? "line " + numbers.get(0)
                : "lines " + numbers.stream().limit(numbers.size() - 1L).collect(Collectors.joining(", ")) + " and "
                        + numbers.get(numbers.size() - 1);
    }
}
