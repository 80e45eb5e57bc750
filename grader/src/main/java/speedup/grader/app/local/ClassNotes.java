package speedup.grader.app.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.GradeRequest;
import speedup.grader.intake.IntakeNote;
import speedup.grader.intake.Taken;
import speedup.grader.roster.RosterMatch;
import speedup.grader.roster.RosterMatcher;

/** What is said before a class is graded: what it was taken for, and who of the roster is in it. */
public final class ClassNotes {

    private final boolean named;
    private final List<IntakeNote> said;
    private final Optional<RosterMatch> match;

    private ClassNotes(boolean named, List<IntakeNote> said, Optional<RosterMatch> match) {
        this.named = named;
        this.said = said;
        this.match = match;
    }

    /** The lines. Who is missing is said where the whole class is graded. */
    public static List<String> of(GradeRequest request, Taken taken) {
        Optional<RosterMatch> match = request.roster()
                .filter(roster ->
                        request.submissions().isEmpty() && request.shard().isEmpty())
                .map(roster -> RosterMatcher.match(roster, taken.authors()));
        return new ClassNotes(request.anonymity().isEmpty(), taken.said(), match).lines();
    }

    private List<String> lines() {
        Optional<IntakeNote> count = count();
        List<String> lines = new ArrayList<>();
        for (IntakeNote note : said) {
            boolean joined = count.filter(note::equals).isPresent();
            lines.add(joined ? note.with(match.map(ClassNotes::ofRoster).orElse("")) : text(note));
        }
        match.ifPresent(found -> {
            if (count.isEmpty()) {
                lines.add(found.summary());
            }
            lines.addAll(found.details(named));
        });
        return lines;
    }

    /** The line that the roster's count goes into: where there are several classes, neither is that of the roster. */
    private Optional<IntakeNote> count() {
        List<IntakeNote> counts = said.stream().filter(IntakeNote::countsClass).toList();
        return match.isPresent() && counts.size() == 1 ? Optional.of(counts.get(0)) : Optional.empty();
    }

    /** Where each submission is that of one student, one number says both. */
    private static String ofRoster(RosterMatch match) {
        int students = match.roster().entries().size();
        boolean isEachOfOne = match.unmatched().isEmpty()
                && match.counting().size() == match.owners().size();
        return isEachOfOne
                ? " of " + students + " on the roster"
                : "; " + match.counting().size() + " of " + students + " on the roster have one";
    }

    private String text(IntakeNote note) {
        return named ? note.text() : note.withoutNames();
    }
}
