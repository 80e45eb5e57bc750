package speedup.grader.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.grader.roster.RosterIndex.Absent;
import speedup.grader.roster.RosterIndex.Finding;
import speedup.grader.roster.RosterIndex.Sure;
import speedup.grader.roster.RosterIndex.Unsure;

/**
 * Finds out which submission is whose: by an id first, then by a name. Two submissions that lead to one line are
 * nobody's, unless one of them has an id.
 */
public final class RosterMatcher {

    private final Roster roster;
    private final RosterGroups groups;
    private final Map<String, RosterEntry> owners = new HashMap<>();
    private final Map<String, String> unmatched = new HashMap<>();

    private RosterMatcher(Roster roster) {
        this.roster = roster;
        this.groups = new RosterGroups(roster);
    }

    /**
     * The match of a class.
     *
     * @param submissions who handed in, as far as the submission tells, by the submission's name
     */
    public static RosterMatch match(Roster roster, Map<String, Person> submissions) {
        return new RosterMatcher(roster).match(submissions);
    }

    private RosterMatch match(Map<String, Person> submissions) {
        RosterIndex index = new RosterIndex(roster);
        Map<RosterEntry, List<String>> byId = new HashMap<>();
        Map<RosterEntry, List<String>> byName = new HashMap<>();
        new TreeMap<>(submissions).forEach((submission, person) -> {
            Finding finding = index.find(person);
            if (finding instanceof Sure sure) {
                (sure.byId() ? byId : byName)
                        .computeIfAbsent(sure.entry(), none -> new ArrayList<>())
                        .add(submission);
            } else if (finding instanceof Unsure unsure) {
                unmatched.put(submission, unsure.reason());
            } else if (finding instanceof Absent && !groups.take(submission, person.name())) {
                unmatched.put(submission, "no line has this name or id");
            }
        });
        byId.forEach((entry, own) -> settle(entry, own, "have the id of line " + entry.line()));
        byName.forEach((entry, own) -> {
            if (byId.containsKey(entry)) {
                own.forEach(each -> unmatched.put(each, "line " + entry.line() + " has one by its id"));
            } else {
                settle(entry, own, "have the name of line " + entry.line());
            }
        });
        Map<RosterEntry, String> counting = groups.counting(owners);
        return new RosterMatch(roster, owners, counting, unmatched, groups.notes());
    }

    private void settle(RosterEntry entry, List<String> own, String reason) {
        if (own.size() == 1) {
            owners.put(own.get(0), entry);
        } else {
            String all = own.stream().collect(Collectors.joining(" and "));
            own.forEach(each -> unmatched.put(each, all + " " + reason));
        }
    }
}
