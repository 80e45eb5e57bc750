package speedup.grader.report.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.verdict.Gradebook.Conditions;

/**
 * What there is to know about a grading beside its marks and their conditions.
 *
 * @param options what was asked for
 * @param began when the grading of the class began
 * @param ended when it ended
 * @param courseSha256 of the course file, in hexadecimal digits; empty without one
 * @param regradings what was graded anew afterwards, the oldest first
 */
public record GradingRun(
        RunOptions options, Instant began, Instant ended, Optional<String> courseSha256, List<Regrading> regradings) {

    public GradingRun {
        regradings = List.copyOf(regradings);
    }

    /** The same, after one more regrading. */
    public GradingRun then(Regrading regrading) {
        List<Regrading> all = new ArrayList<>(regradings);
        all.add(regrading);
        return new GradingRun(options, began, ended, courseSha256, all);
    }

    /**
     * Some submissions were graded anew.
     *
     * @param began when
     * @param ended until when
     * @param submissions their names
     * @param conditions the machine and the rules that their new marks were made under
     * @param courseSha256 of the course file as it was then; empty without one
     */
    public record Regrading(
            Instant began,
            Instant ended,
            List<String> submissions,
            Conditions conditions,
            Optional<String> courseSha256) {

        public Regrading {
            submissions = List.copyOf(submissions);
        }
    }
}
