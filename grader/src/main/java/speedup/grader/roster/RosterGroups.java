package speedup.grader.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who hands in together: what one of a group hands in counts for all of it. */
final class RosterGroups {

    private final Map<Group, List<RosterEntry>> members = new TreeMap<>();
    private final Map<Group, TreeSet<String>> handedIn = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    RosterGroups(Roster roster) {
        for (RosterEntry entry : roster.entries()) {
            if (!entry.group().isEmpty()) {
                members.computeIfAbsent(Group.of(entry), unknown -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** A group of one section: those of two sections that have one name are two groups. */
    private record Group(String section, String name) implements Comparable<Group> {

        static Group of(RosterEntry entry) {
            return new Group(NameKeys.folded(entry.section()), NameKeys.folded(entry.group()));
        }

        @Override
        public int compareTo(Group other) {
            int bySection = section.compareTo(other.section);
            return bySection == 0 ? name.compareTo(other.name) : bySection;
        }
    }

    /** Takes a submission that is called as one group is, and as no other. */
    boolean take(String submission, String name) {
        String folded = NameKeys.folded(name);
        List<Group> fitting = members.keySet().stream()
                .filter(group -> group.name().equals(folded))
                .toList();
        fitting.stream().filter(group -> fitting.size() == 1).forEach(group -> add(group, submission));
        return fitting.size() == 1;
    }

    private void add(Group group, String submission) {
        handedIn.computeIfAbsent(group, none -> new TreeSet<>()).add(submission);
    }

    /** The submission that gives each student the mark: in a group with several the first by name. */
    Map<RosterEntry, String> counting(Map<String, RosterEntry> owners) {
        Map<RosterEntry, String> counting = new HashMap<>();
        owners.forEach((submission, owner) -> {
            if (owner.group().isEmpty()) {
                counting.put(owner, submission);
            } else {
                add(Group.of(owner), submission);
            }
        });
        members.forEach((group, students) -> {
            TreeSet<String> own = handedIn.getOrDefault(group, new TreeSet<>());
            if (!own.isEmpty()) {
                students.forEach(student -> counting.put(student, own.first()));
            }
            if (own.size() > 1) {
                notes.add("Group " + students.get(0).group() + " has " + own.size() + " submissions: "
                        + String.join("; ", own) + ". " + own.first()
                        + " counts for all of it, the first by name. To have another one count, take the others out of"
                        + " the class.");
            }
        });
        return counting;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
