package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.ClusterOptions;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.cluster.ClusterException;
import speedup.grader.cluster.ClusterPlan;
import speedup.grader.cluster.GridEngineScheduler;
import speedup.grader.cluster.JobFollower;
import speedup.grader.cluster.JobLimits;
import speedup.grader.cluster.JobScripts;
import speedup.grader.cluster.JobSubmission;
import speedup.grader.cluster.Scheduler;
import speedup.grader.cluster.Scheduler.JobIds;
import speedup.grader.cluster.SlurmScheduler;
import speedup.grader.text.FileProblem;

/** Grades a class on a cluster, by its subcommands. */
@Command(
        name = "cluster",
        description = "Grades a class in parts on the nodes of a cluster, by its scheduler.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ClusterCommand implements Runnable {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: slurm or gridengine");
    }

    /** By Slurm. */
    @Command(
            name = "slurm",
            description = "Writes the scripts that grade a class by Slurm, or hands them in.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit codes: those of grade with --submit, else 0; 2 wrong use, or Slurm takes no job."})
    public static final class Slurm implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private final ClusterOptions options = new ClusterOptions();

        @Mixin
        private final SubmitOption submit = new SubmitOption();

        public Slurm(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            return ClusterCommand.run(new SlurmScheduler(), options, "smp", submit, context);
        }
    }

    /** By Grid Engine. */
    @Command(
            name = "gridengine",
            description = "Writes the scripts that grade a class by Grid Engine, or hands them in.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit codes: those of grade with --submit, else 0; 2 wrong use, or Grid Engine takes no job."
            })
    public static final class GridEngine implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private final ClusterOptions options = new ClusterOptions();

        @Mixin
        private final SubmitOption submit = new SubmitOption();

        @Option(
                names = "--parallel-environment",
                paramLabel = "NAME",
                defaultValue = "smp",
                description =
                        "The parallel environment that gives --bound-cores of one node. Default: ${DEFAULT-VALUE}.")
        private String environment = "smp";

        public GridEngine(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            return ClusterCommand.run(new GridEngineScheduler(), options, environment, submit, context);
        }
    }

    /** Whether to do it at once. */
    static final class SubmitOption {

        @Option(
                names = "--submit",
                description = "Hand the jobs in, and follow them until the report of the class is there.")
        private boolean submit;
    }

    private static int run(
            Scheduler scheduler,
            ClusterOptions options,
            String environment,
            SubmitOption submit,
            CommandContext context) {
        AnonymityFolder.requireAlike(options.out(), options.anonymous());
        ClusterPlan plan = options.plan(context, environment);
        new ReportFolder(options.out()).prepare();
        if (options.anonymous()) {
            // Before parts make one each, at the same moment.
            AnonymityFolder.key(options.out(), options.out());
        }
        Path script = write(scheduler, plan);
        Terminal terminal = context.terminal();
        terminal.out().println(summary(plan));
        if (!submit.submit) {
            terminal.print(List.of("Scripts: " + script.getParent(), "Next: bash " + script));
            return ExitCode.ALL_PASSED.code();
        }
        return submit(scheduler, plan, script, terminal);
    }

    private static String summary(ClusterPlan plan) {
        JobLimits limits = plan.limits();
        String where = plan.cores().isEmpty()
                ? "a node alone"
                : plan.cores().getAsInt() + " bound " + (plan.cores().getAsInt() == 1 ? "core" : "cores");
        return plan.parts() + (plan.parts() == 1 ? " part" : " parts") + ", each on " + where + " for up to "
                + limits.minutes() + (limits.minutes() == 1 ? " minute" : " minutes")
                + (limits.mebibytes() == 0 ? "." : " with " + limits.mebibytes() + " MiB of memory.");
    }

    private static Path write(Scheduler scheduler, ClusterPlan plan) {
        try {
            return new JobScripts(scheduler, plan).write();
        } catch (IOException e) {
            throw new UsageException(
                    "The scripts could not be written to " + plan.folder() + ": " + FileProblem.of(e), e);
        }
    }

    private static int submit(Scheduler scheduler, ClusterPlan plan, Path script, Terminal terminal) {
        try {
            JobIds jobs = JobSubmission.submit(scheduler, script);
            terminal.warn(scheduler.title() + " has taken job " + jobs.parts() + " for the parts and job "
                    + jobs.merge() + " to merge them. They go on without this command; to end them: "
                    + scheduler.cancelProgram() + " " + jobs.parts() + " " + jobs.merge());
            JobFollower.Merged merged = new JobFollower(scheduler, plan, jobs, PAUSE, terminal::warn).follow();
            terminal.print(merged.lines());
            return merged.code();
        } catch (ClusterException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "The folder " + plan.folder() + " cannot be read: " + FileProblem.of(e)
                            + ". The jobs go on without this command.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("Following the jobs was stopped").initCause(e);
        }
    }
}
