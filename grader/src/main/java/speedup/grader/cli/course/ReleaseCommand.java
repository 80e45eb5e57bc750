package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.release.Release;
import speedup.grader.release.ReleaseException;
import speedup.grader.release.ReleaseReport;
import speedup.grader.text.FileProblem;

/** Makes the students' copy of the course. */
@Command(
        name = "release",
        description = "Makes the students' copy of the course, without solutions, or brings one up to date.",
        mixinStandardHelpOptions = true)
public final class ReleaseCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "DIR",
            description = "A folder that is not there, is empty, or holds an earlier copy. Answers in it are kept.")
    private Path folder = Path.of("");

    public ReleaseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            Release release = new Release(context.home(), context.library().ownExercises());
            context.terminal().print(lines(release.writeTo(folder)));
            return ExitCode.ALL_PASSED.code();
        } catch (ReleaseException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "The copy in " + folder + " could not be made: " + FileProblem.of(e) + ". Start it again: what"
                            + " is there is taken up.",
                    e);
        }
    }

    private List<String> lines(ReleaseReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("The students' copy: " + folder + ", " + report.files() + " files.");
        if (!report.kept().isEmpty()) {
            lines.add("Kept, since somebody has worked on it: " + String.join(", ", report.kept()));
        }
        if (!report.setAside().isEmpty()) {
            lines.add("Replaced; what was there is kept as: " + String.join(", ", report.setAside()));
        }
        lines.add("Next: cd " + folder + " && ./speedup list");
        return lines;
    }
}
