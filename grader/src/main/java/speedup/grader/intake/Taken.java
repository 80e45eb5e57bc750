package speedup.grader.intake;

import java.util.List;

/**
 * What came of taking in some paths.
 *
 * @param submissions in the order of the paths, and by name within each
 * @param notes what each path was taken for, and what was left aside in it; for whoever grades
 */
public record Taken(List<Submission> submissions, List<String> notes) {

    public Taken {
        submissions = List.copyOf(submissions);
        notes = List.copyOf(notes);
    }
}
