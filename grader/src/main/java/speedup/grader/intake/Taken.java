package speedup.grader.intake;

import java.util.List;
import java.util.Map;
import speedup.grader.roster.Person;

/**
 * What came of taking in some paths.
 *
 * @param submissions in the order of the paths, and by name within each
 * @param authors who handed in, as far as that is known, by the submission's name
 * @param said what each path was taken for, and what was left aside in it; for whoever grades
 */
public record Taken(List<Submission> submissions, Map<String, Person> authors, List<IntakeNote> said) {

    public Taken {
        submissions = List.copyOf(submissions);
        authors = Map.copyOf(authors);
        said = List.copyOf(said);
    }

    /** What is said, in full. */
    public List<String> notes() {
        return said.stream().map(IntakeNote::text).toList();
    }
}
