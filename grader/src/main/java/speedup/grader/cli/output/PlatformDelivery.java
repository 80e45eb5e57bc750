package speedup.grader.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.options.FormatOption;
import speedup.grader.cli.options.PlatformFormat;
import speedup.grader.report.hosting.ActionsAnnotations;
import speedup.grader.report.hosting.Classroom50Result;
import speedup.grader.report.hosting.Classroom50Submission;
import speedup.grader.report.hosting.HostingPlatform;
import speedup.grader.report.hosting.HostingPlatform.GitHubActions;
import speedup.grader.report.hosting.HostingPlatform.GradingContainer;
import speedup.grader.report.hosting.MissingVariableException;
import speedup.grader.report.hosting.StepSummary;
import speedup.grader.report.hosting.StoppedCommands;
import speedup.grader.text.FileProblem;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;

/**
 * Marks on their way to the platforms that were asked for or that run the grader. Everything that a platform has to be
 * asked is asked before the grading; until the marks are delivered, GitHub Actions obeys nothing that is printed.
 */
public final class PlatformDelivery implements AutoCloseable {

    private static final String OFF = " --format none switches that off.";

    private final CommandContext context;
    private final GradeRequest request;
    private final boolean asked;
    private final Optional<GitHubActions> actions;
    private final Optional<GradingContainer> container;
    private final Optional<Classroom50Submission> classroom50;
    private final Optional<StoppedCommands> stopped;

    private PlatformDelivery(
            CommandContext context,
            GradeRequest request,
            boolean asked,
            Optional<HostingPlatform> platform,
            Optional<Classroom50Submission> classroom50) {
        this.context = context;
        this.request = request;
        this.asked = asked;
        this.actions = platform.filter(GitHubActions.class::isInstance).map(GitHubActions.class::cast);
        this.container = platform.filter(GradingContainer.class::isInstance).map(GradingContainer.class::cast);
        this.classroom50 = classroom50;
        this.stopped =
                actions.map(any -> StoppedCommands.stop(context.terminal().out()));
    }

    /**
     * Begins a delivery, to nobody if there is no platform.
     *
     * @throws UsageException if a platform that was asked for has not said what is needed
     */
    public static PlatformDelivery begin(FormatOption format, GradeRequest request, CommandContext context) {
        boolean asked = format.asksFor(PlatformFormat.ACTIONS);
        Optional<HostingPlatform> platform = asked
                ? Optional.of(actions(context))
                : format.found(context.host()).filter(found -> fits(found, request, context.terminal()));
        Optional<Classroom50Submission> classroom50 =
                format.asksFor(PlatformFormat.CLASSROOM50) ? Optional.of(classroom50(context)) : Optional.empty();
        return new PlatformDelivery(context, request, asked, platform, classroom50);
    }

    private static GitHubActions actions(CommandContext context) {
        GitHubActions actions = GitHubActions.of(context.host().variables());
        if (actions.summary().isEmpty()) {
            throw new UsageException(
                    "--format actions needs the variable GITHUB_STEP_SUMMARY, which GitHub Actions sets"
                            + " in every step. sudo hides it: sudo --preserve-env=GITHUB_STEP_SUMMARY,GITHUB_WORKSPACE.");
        }
        return actions;
    }

    private static Classroom50Submission classroom50(CommandContext context) {
        try {
            return Classroom50Submission.of(context.host().variables());
        } catch (MissingVariableException e) {
            throw new UsageException("--format classroom50: " + e.getMessage(), e);
        }
    }

    private static boolean fits(HostingPlatform platform, GradeRequest request, Terminal terminal) {
        boolean isOne = request.paths().size() == 1 && request.input().isOne();
        if (platform instanceof GradingContainer container && !isOne) {
            terminal.warn(container.name() + " takes the marks of one submission, so nothing is written to "
                    + container.file() + ": give one PATH, and neither --layout nor --each." + OFF);
            return false;
        }
        return true;
    }

    /** Has commands obeyed again that are printed, if they were stopped. */
    @Override
    public void close() {
        stopped.ifPresent(StoppedCommands::close);
    }

    /**
     * Gives the marks to the platforms, and says so.
     *
     * @param out the folder for files
     * @throws UsageException if a file cannot be written
     */
    public void deliver(Gradebook gradebook, Optional<Path> out) {
        List<String> said = new ArrayList<>();
        close();
        try {
            if (classroom50.isPresent() && out.isPresent()) {
                said.add("Report: "
                        + Classroom50Result.write(
                                gradebook, classroom50.get(), context.clock().instant(), out.get()));
            }
            if (container.isPresent()) {
                said.add(write(container.get(), gradebook));
            }
            if (actions.isPresent()) {
                said.add(tell(actions.get(), gradebook));
            }
        } catch (IOException e) {
            throw new UsageException("The platform's file could not be written: " + FileProblem.of(e), e);
        } finally {
            said.forEach(line -> context.terminal().out().println(UntrustedText.line(line)));
        }
    }

    private static String write(GradingContainer container, Gradebook gradebook) throws IOException {
        Files.createDirectories(container.folder());
        return container.name() + ": the marks are in " + container.format().write(gradebook, container.folder()) + "."
                + OFF;
    }

    private String tell(GitHubActions actions, Gradebook gradebook) throws IOException {
        ActionsAnnotations annotations = ActionsAnnotations.of(
                gradebook,
                new WorkspaceAnswers(
                        actions.workspace(),
                        request.paths(),
                        context.catalogue().get().all()));
        context.terminal().print(annotations.lines());
        if (actions.summary().isPresent()) {
            StepSummary.append(actions.summary().get(), gradebook, notes(annotations));
        }
        return "GitHub Actions: " + annotations.lines().size() + " annotations"
                + (annotations.leftOut() > 0 ? ", and no room for " + annotations.leftOut() + " more" : "")
                + (actions.summary().isPresent() ? "; the marks are in the step's summary." : ".")
                + (asked ? "" : OFF);
    }

    private static String notes(ActionsAnnotations annotations) {
        return annotations.leftOut() == 0
                ? ""
                : "GitHub shows ten annotations of a kind for a step. " + annotations.leftOut()
                        + " more exercises did not pass or are open; they stand above only.\n";
    }
}
