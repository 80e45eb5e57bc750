package speedup.grader.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which submission is whose.
 *
 * @param roster the class
 * @param owners the line that each submission is sure to belong to, by the submission's name
 * @param counting the submission that gives a student the mark, their own or their group's; without those who have none
 * @param unmatched why a submission belongs to nobody, by its name
 * @param groupNotes for whoever grades: which submission counts where a group has several
 */
public record RosterMatch(
        Roster roster,
        Map<String, RosterEntry> owners,
        Map<RosterEntry, String> counting,
        Map<String, String> unmatched,
        List<String> groupNotes) {

    public RosterMatch {
        owners = Map.copyOf(owners);
        counting = Map.copyOf(counting);
        unmatched = Map.copyOf(unmatched);
        groupNotes = List.copyOf(groupNotes);
    }

    /** The name of the submission that gives a student the mark. */
    public Optional<String> submission(RosterEntry student) {
        return Optional.ofNullable(counting.get(student));
    }

    /**
     * What whoever grades has to know before the grading beside the summary, to complete the class or the roster.
     *
     * @param named whether students are called by their names; else by their lines only
     */
    public List<String> details(boolean named) {
        return Stream.concat(missing(named).stream(), exceptions().stream()).toList();
    }

    /** What whoever grades has to look at, after the grading too: submissions of nobody, and those that do not count. */
    public List<String> exceptions() {
        return Stream.concat(unmatchedSubmissions().stream(), groupNotes.stream())
                .toList();
    }

    /** How many have handed in. */
    public String summary() {
        int students = roster.entries().size();
        return "Roster " + roster.source() + ": " + counting.size() + " of " + students
                + (students == 1 ? " student has" : " students have") + " a submission.";
    }

    private List<String> missing(boolean named) {
        List<String> without = roster.entries().stream()
                .filter(entry -> !counting.containsKey(entry))
                .map(entry -> named ? entry.label() : entry.place())
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of("On the roster without a submission, " + without.size() + ": " + String.join("; ", without)
                        + ".");
    }

    private List<String> unmatchedSubmissions() {
        return unmatched.isEmpty()
                ? List.of()
                : List.of("Submissions that no line of the roster is sure for, " + unmatched.size() + ": "
                        + unmatched.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                .collect(Collectors.joining("; "))
                        + ". They are graded, and give nobody on the roster a mark.");
    }
}
