package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.app.results.MarkChanges;
import speedup.grader.app.results.MarkHistory;
import speedup.grader.app.results.SubmissionNames;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.options.OnlyOption;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.cli.output.GradingOutput;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.report.ProgressLine;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.FileProblem;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;

/** Grades some students of a class anew, as the class was graded, and puts their marks into its report. */
@Command(
        name = "regrade",
        description =
                "Grades some students of a class anew, and puts their marks into the report of the class. Whatever"
                        + " is not said here is as it was when the class was graded.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: as those of grade, for the students that are graded anew."})
public final class RegradeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "A submission as the report calls it, or the student's name or id.")
    private List<String> names = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder with the report of the class, which is written anew.")
    private Path out = Path.of("");

    @Mixin
    private final OnlyOption only = new OnlyOption();

    public RegradeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        RecordedGrading earlier = read();
        GradeOptions options = GradeOptions.of(earlier.run().options());
        // What is cached is left aside, and replaced: the next run with this folder takes over the new marks.
        GradeRequest whole = options.request(Optional.of(out), Optional.of(new CacheOptions(out, true)), context);
        Set<String> exercises = only.ids(context);
        requireGraded(exercises, earlier.gradebook());
        Set<String> chosen = SubmissionNames.of(options.marks(earlier.gradebook()), !options.anonymous())
                .find(names);
        Optional<String> course = options.courseSha256();
        new ReportFolder(out).prepare();
        Instant began = context.clock().instant();
        GradeRequest some = exercises.isEmpty()
                ? whole.forSubmissions(chosen)
                : whole.forSubmissions(chosen).forExercises(exercises);
        Gradebook anew = grade(options.anonymous() ? some.anonymous(AnonymityFolder.key(out, out)) : some);
        GradingRun.Regrading regrading = new GradingRun.Regrading(
                began, context.clock().instant(), List.copyOf(chosen), anew.conditions(), course);
        report(anew, regrading, options);
        warn(earlier, regrading);
        return ExitCode.of(anew).code();
    }

    /** Writes the report of the class with the new marks in it, and says what has changed. */
    private void report(Gradebook anew, GradingRun.Regrading regrading, GradeOptions options) {
        GradingOutput output = new GradingOutput(context, options);
        Written written = new ReportFolder(out).locked(() -> {
            // Read once more: another regrading may have ended meanwhile.
            RecordedGrading latest = read();
            RecordedGrading merged = merge(latest, anew, regrading);
            return new Written(latest.gradebook(), merged.gradebook(), output.write(merged, out));
        });
        MarkChanges.lines(written.before(), written.after(), Set.copyOf(regrading.submissions()))
                .forEach(line -> context.terminal().out().println(indented(line)));
        output.print(written.files(), written.after(), Optional.of(out));
    }

    /** The class before and after, and the files that say so. */
    private record Written(Gradebook before, Gradebook after, List<Path> files) {}

    /** What nobody of the class was graded on has no mark to replace. */
    private static void requireGraded(Set<String> exercises, Gradebook gradebook) {
        Set<String> graded = gradebook.submissions().stream()
                .flatMap(submission -> submission.exercises().stream())
                .map(ExerciseVerdict::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> others =
                exercises.stream().filter(id -> !graded.contains(id)).sorted().toList();
        if (!others.isEmpty()) {
            throw new UsageException("--only " + String.join(",", others) + ": the class was not graded on that, so"
                    + " there is no mark to replace. It was graded on " + String.join(", ", graded)
                    + "; ./speedup grade adds exercises.");
        }
    }

    private Gradebook grade(GradeRequest request) {
        try (ProgressLine progress = context.terminal().progressLine()) {
            return context.grading().grade(request, progress);
        }
    }

    private static RecordedGrading merge(RecordedGrading latest, Gradebook anew, GradingRun.Regrading regrading) {
        return new RecordedGrading(latest.run().then(regrading), MarkHistory.merge(latest.gradebook(), anew));
    }

    private RecordedGrading read() {
        Path file = RecordedGrading.file(out);
        if (!Files.exists(file)) {
            throw new UsageException("There is no grading to go on from in " + out + ": " + file
                    + " is missing. Give the folder that ./speedup grade --out has written to.");
        }
        try {
            return RecordedGrading.read(out);
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be read: " + FileProblem.of(e)
                            + ". Grade the class again with ./speedup grade --out " + out
                            + ": what is cached there is taken over.",
                    e);
        }
    }

    /** Marks of one class under two sets of conditions are something that an instructor has to defend. */
    private void warn(RecordedGrading earlier, GradingRun.Regrading regrading) {
        if (!earlier.run().courseSha256().equals(regrading.courseSha256())) {
            context.terminal()
                    .warn("The course file has changed since the class was graded. Only these students are marked by"
                            + " what it says now: grade the class again to mark all of them by it.");
        } else if (!machine(earlier.gradebook().conditions()).equals(machine(regrading.conditions()))) {
            context.terminal()
                    .warn("These students were graded under other conditions than the class. report.json has both.");
        }
    }

    /** The course is compared as a file: of some exercises, it asks for less. */
    private static Conditions machine(Conditions conditions) {
        return new Conditions(
                conditions.sandbox(),
                conditions.accounting(),
                conditions.priority(),
                conditions.processor(),
                conditions.cores(),
                conditions.java());
    }

    private static String indented(String line) {
        String text = line.stripLeading();
        return " ".repeat(line.length() - text.length()) + UntrustedText.line(text);
    }
}
