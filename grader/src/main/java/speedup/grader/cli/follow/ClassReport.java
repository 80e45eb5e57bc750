package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.app.results.MarkHistory;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.output.GradingOutput;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.intake.layout.Platform;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.report.run.RunOptions;
import speedup.grader.verdict.Gradebook;

/** The report of a class that hands in while it is graded, with the files that were asked for. */
final class ClassReport {

    private final CommandContext context;
    private final GradeOptions options;
    private final Path out;
    private final AttemptOutcomes outcomes;

    ClassReport(CommandContext context, GradeOptions options, Path out, AttemptOutcomes outcomes) {
        this.context = context;
        this.options = options;
        this.out = out;
        this.outcomes = outcomes;
    }

    /** Where the attempts of a class are kept: what {@code regrade} and {@code grade} take for its submissions. */
    static Path attempts(Path out) {
        return out.resolve("attempts");
    }

    /** The options that grade the attempts of the class, as one that is there as a whole. */
    RunOptions recorded() {
        return options.recorded(context)
                .of(
                        List.of(attempts(out).toAbsolutePath().normalize().toString()),
                        Platform.ATTEMPTS.name().toLowerCase(Locale.ROOT));
    }

    /** A grading of one attempt, as it is recorded. */
    RecordedGrading recorded(Gradebook attempt, Instant began, Instant ended) {
        return new RecordedGrading(new GradingRun(recorded(), began, ended, options.courseSha256()), attempt);
    }

    /** Puts the mark of an attempt into the report, in place of the student's earlier one. */
    void update(RecordedGrading attempt) {
        new ReportFolder(out).locked(() -> {
            Optional<RecordedGrading> earlier = read();
            Gradebook before = earlier.map(RecordedGrading::gradebook).orElseGet(() -> again(attempt));
            Gradebook now = MarkHistory.withAttempt(before, attempt.gradebook());
            GradingRun run = new GradingRun(
                    recorded(),
                    earlier.map(grading -> grading.run().began())
                            .orElse(attempt.run().began()),
                    context.clock().instant(),
                    options.courseSha256(),
                    earlier.map(grading -> grading.run().regradings()).orElse(List.of()),
                    List.of());
            return new GradingOutput(context, options).write(new RecordedGrading(run, now), out);
        });
    }

    private Optional<RecordedGrading> read() {
        try {
            return Optional.of(RecordedGrading.read(out));
        } catch (IOException noneOrDamaged) {
            return Optional.empty();
        }
    }

    /** The report of the class, made of what came of all attempts. */
    private Gradebook again(RecordedGrading latest) {
        Gradebook all = new Gradebook(latest.gradebook().conditions(), List.of());
        for (StudentAttempt attempt : outcomes.all()) {
            Optional<RecordedGrading> outcome = outcomes.canCount(attempt) ? outcomes.of(attempt) : Optional.empty();
            if (outcome.isPresent()) {
                all = MarkHistory.withAttempt(all, outcome.get().gradebook());
            }
        }
        return all;
    }
}
