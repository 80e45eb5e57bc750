package speedup.grader.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.HostEnvironment;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.JsonReport;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.hosting.GradescopeSubmission;
import speedup.grader.report.run.RunOptions;
import speedup.grader.verdict.Gradebook;
import speedup.rules.VerdictRules;

/** The options that say what is graded and how: as they are typed, or as an earlier run recorded them. */
public final class GradeOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A submission (a directory or an archive), a folder of submissions, or a class as a platform"
                    + " delivers it.")
    private List<Path> paths = List.of();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ClassOptions students = new ClassOptions();

    @Mixin
    private final LessonOption lessons = new LessonOption();

    @Mixin
    private final OnlyOption only = new OnlyOption();

    @Mixin
    private final SandboxOption sandbox = new SandboxOption();

    @Option(
            names = "--marks-only",
            description =
                    "Do not find out why an answer failed, by the lesson's tests or by recording it. Marks are the"
                            + " same, and come sooner.")
    private boolean marksOnly;

    @Mixin
    private final CoresOption cores = new CoresOption();

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(
            names = "--retries",
            paramLabel = "N",
            description = "How often to grade again what the machine could not decide or what was just too slow, at the"
                    + " end and after up to half a minute of waiting for a quiet machine. Default: "
                    + VerdictRules.RETRIES + ".")
    private Optional<Integer> retries = Optional.empty();

    @Option(
            names = "--anonymous",
            description =
                    "Call students by ids, in the reports, in the names of files and here. A file in the folder of"
                            + " --out, for your eyes alone, says whose they are.")
    private boolean anonymous;

    @Option(
            names = "--report-version",
            paramLabel = "N",
            defaultValue = "" + JsonReport.VERSION,
            description = "The version of report.json, for programs that read an older one: "
                    + JsonReport.OLDEST_VERSION + " to " + JsonReport.VERSION + ". Default: ${DEFAULT-VALUE}.")
    private int reportVersion = JsonReport.VERSION;

    /**
     * The options that an earlier run recorded.
     *
     * @throws UsageException if this version does not know them
     */
    public static GradeOptions of(RunOptions recorded) {
        GradeOptions options = new GradeOptions();
        try {
            new CommandLine(options)
                    .registerConverter(Path.class, new PathConverter())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(recorded.arguments().toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(
                    "The options of the earlier grading are none that this version has: " + e.getMessage()
                            + ". Grade the class again with ./speedup grade.",
                    e);
        }
        return options;
    }

    /** What to record of them. */
    public RunOptions recorded(CommandContext context) {
        InputChoice choice = input.choice();
        return new RunOptions(
                paths.stream().map(GradeOptions::absolute).toList(),
                choice.platform()
                        .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                        .orElseGet(() -> choice.mode().name().toLowerCase(Locale.ROOT)),
                lessons.jars().stream().map(GradeOptions::absolute).toList(),
                only.ids(context).stream().sorted().toList(),
                sandbox.choice().toString(),
                marksOnly,
                retries,
                cores.count().stream().boxed().findFirst(),
                course.file().map(GradeOptions::absolute),
                students.rosterFile().map(GradeOptions::absolute),
                students.gradebookFile().map(GradeOptions::absolute),
                students.assignment(),
                format.names(),
                reportVersion,
                anonymous);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /**
     * The request that they make. The files of a class are read for it, and its course file.
     *
     * @param out the folder for reports, if there is one
     * @throws UsageException if something has to be put right
     */
    public GradeRequest request(Optional<Path> out, Optional<CacheOptions> cache, CommandContext context) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("There is nothing to grade at " + path + ": no such file or directory.");
            }
        }
        lessons.addTo(context);
        course.read(context);
        readClass(out);
        if (anonymous && format.asksFor(PlatformFormat.CLASSROOM50)) {
            throw new UsageException("--format classroom50 is for the one student whom its result names: leave it or"
                    + " --anonymous out.");
        }
        InputChoice choice = timed(format.restrict(input.choice(), paths, context.host()), context.host());
        OptionalInt limit = cores.count();
        int times = retries.orElse(VerdictRules.RETRIES);
        if (times < 0) {
            throw new UsageException("--retries must be at least 0, not " + times + ".");
        }
        if (reportVersion < JsonReport.OLDEST_VERSION || reportVersion > JsonReport.VERSION) {
            throw new UsageException("--report-version must be " + JsonReport.OLDEST_VERSION + " to "
                    + JsonReport.VERSION + ", not " + reportVersion + ".");
        }
        Set<String> ids = only.ids(context);
        ExplanationLevel explanation = marksOnly ? ExplanationLevel.NOTHING : ExplanationLevel.FAILURES;
        GradeRequest request = new GradeRequest(
                paths, choice, ids, sandbox.choice(), explanation, times, limit, students.roster(), cache);
        return course.complete(request, retries, context);
    }

    /** In the container of a platform that says when the one submission was handed in, with that time. */
    private InputChoice timed(InputChoice choice, HostEnvironment host) {
        return paths.size() == 1
                ? GradescopeSubmission.handedIn(host.variables(), host.root())
                        .map(choice::handedInAt)
                        .orElse(choice)
                : choice;
    }

    /** Reads the files that say who is in the class, where nothing is to be graded. */
    public void readClass(Optional<Path> out) {
        students.read(format.formats(out), out);
    }

    /** What was typed as what is to be graded. */
    public List<Path> paths() {
        return paths;
    }

    /** What that was said to be. */
    public InputChoice choice() {
        return input.choice();
    }

    public FormatOption format() {
        return format;
    }

    public List<ExportFormat> formats(Optional<Path> out) {
        return format.formats(out);
    }

    /** The marks of the students, once {@link #request} has read who they are. */
    public ClassMarks marks(Gradebook gradebook) {
        ClassMarks marks = students.marks(gradebook);
        return anonymous ? marks.withoutNames() : marks;
    }

    /** Whether students are called by ids. */
    public boolean anonymous() {
        return anonymous;
    }

    /** The SHA-256 of the course file, if there is one. */
    public Optional<String> courseSha256() {
        return course.sha256();
    }
}
