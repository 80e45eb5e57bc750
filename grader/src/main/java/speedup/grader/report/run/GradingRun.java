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
 * @param shards the parts that it was merged from, by their numbers; empty for a class that was graded in one run
 */
public record GradingRun(
        RunOptions options,
        Instant began,
        Instant ended,
        Optional<String> courseSha256,
        List<Regrading> regradings,
        List<Shard> shards) {

    public GradingRun {
        regradings = List.copyOf(regradings);
        shards = List.copyOf(shards);
    }

    /** A class that was graded in one run, and nothing of it since. */
    public GradingRun(RunOptions options, Instant began, Instant ended, Optional<String> courseSha256) {
        this(options, began, ended, courseSha256, List.of(), List.of());
    }

    /** The same, with other options. */
    GradingRun of(RunOptions other) {
        return new GradingRun(other, began, ended, courseSha256, regradings, shards);
    }

    /** The same, after one more regrading. */
    public GradingRun then(Regrading regrading) {
        List<Regrading> all = new ArrayList<>(regradings);
        all.add(regrading);
        return new GradingRun(options, began, ended, courseSha256, all, shards);
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

    /**
     * A part of the class, which was graded in a run of its own.
     *
     * @param number from 1 on
     * @param host the name of the machine; empty if it is not known
     * @param began when its grading began
     * @param ended when it ended
     * @param submissions their names
     * @param conditions the machine and the rules that their marks were made under
     */
    public record Shard(
            int number, String host, Instant began, Instant ended, List<String> submissions, Conditions conditions) {

        public Shard {
            submissions = List.copyOf(submissions);
        }
    }
}
