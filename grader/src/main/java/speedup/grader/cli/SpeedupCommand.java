package speedup.grader.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import speedup.grader.app.Terminal;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.course.BarsCommand;
import speedup.grader.cli.course.ClusterCommand;
import speedup.grader.cli.course.CourseCommand;
import speedup.grader.cli.course.GradeCommand;
import speedup.grader.cli.course.GradescopeCommand;
import speedup.grader.cli.course.MergeCommand;
import speedup.grader.cli.course.NewCommand;
import speedup.grader.cli.course.NoiseCommand;
import speedup.grader.cli.course.RegradeCommand;
import speedup.grader.cli.course.ReleaseCommand;
import speedup.grader.cli.course.SimilarityCommand;
import speedup.grader.cli.course.VerifyLessonCommand;
import speedup.grader.cli.learner.CheckCommand;
import speedup.grader.cli.learner.Greeting;
import speedup.grader.cli.learner.HintCommand;
import speedup.grader.cli.learner.LabCommand;
import speedup.grader.cli.learner.ListCommand;
import speedup.grader.cli.learner.MachineCommand;
import speedup.grader.cli.learner.NotebookCommand;
import speedup.grader.cli.learner.ResetCommand;
import speedup.grader.cli.learner.SolutionCommand;
import speedup.grader.cli.options.PathConverter;
import speedup.grader.report.ToolVersion;

/** The command above all others: says where the learner is, and what there is. */
@Command(
        name = "speedup",
        description = "Learn parallel programming on real hardware, and have the answers graded.",
        mixinStandardHelpOptions = true,
        versionProvider = SpeedupCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command, it tells where you are. Begin with './speedup list'. 'COMMAND --help' tells more about a command.",
            "Exit codes: 0 all passed, 1 something did not pass, 2 wrong use, 3 inconclusive only, 4 as 1 and",
            "something else inconclusive, 70 internal error."
        })
final class SpeedupCommand implements Runnable {

    private final CommandContext context;

    private SpeedupCommand(CommandContext context) {
        this.context = context;
    }

    /** The whole command line. */
    static CommandLine commandLine(CommandContext context) {
        CommandLine commandLine = new CommandLine(new SpeedupCommand(context))
                .addSubcommand(new ListCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new HintCommand(context))
                .addSubcommand(new ResetCommand(context))
                .addSubcommand(new SolutionCommand(context))
                .addSubcommand(new LabCommand(context))
                .addSubcommand(new MachineCommand(context))
                .addSubcommand(new NotebookCommand(context))
                .addSubcommand(new GradeCommand(context))
                .addSubcommand(new RegradeCommand(context))
                .addSubcommand(new MergeCommand(context))
                .addSubcommand(new CommandLine(new ClusterCommand())
                        .addSubcommand(new ClusterCommand.Slurm(context))
                        .addSubcommand(new ClusterCommand.GridEngine(context)))
                .addSubcommand(new SimilarityCommand(context))
                .addSubcommand(new CommandLine(new CourseCommand())
                        .addSubcommand(new CourseCommand.New(context))
                        .addSubcommand(new CourseCommand.Check(context)))
                .addSubcommand(new NewCommand(context))
                .addSubcommand(new VerifyLessonCommand(context))
                .addSubcommand(new ReleaseCommand(context))
                .addSubcommand(new GradescopeCommand(context))
                .addSubcommand(new BarsCommand(context))
                .addSubcommand(new NoiseCommand(context));
        ErrorReporter failures = new ErrorReporter(context.terminal());
        return commandLine
                .registerConverter(Path.class, new PathConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(context.terminal().out())
                .setErr(context.terminal().err())
                .setUsageHelpWidth(context.terminal().style().width())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public void run() {
        Terminal terminal = context.terminal();
        terminal.print(Greeting.lines(
                context.followed(List.of()), context.progressStore(), context.sections(), terminal.style()));
    }

    /** Speedup's version and Java's. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "speedup " + ToolVersion.current(),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
            };
        }
    }
}
