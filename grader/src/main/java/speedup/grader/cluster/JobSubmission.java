package speedup.grader.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.cluster.Scheduler.JobIds;

/** Hands the jobs of a class in. */
public final class JobSubmission {

    private static final Pattern ID = Pattern.compile("(parts|merge) (\\d{1,18})");

    private JobSubmission() {}

    /**
     * Runs the script that hands in both jobs.
     *
     * @param script {@code submit.sh}
     * @return their ids
     * @throws ClusterException if the scheduler is not here, or takes none or one of them; it then has none
     * @throws InterruptedException if this thread is interrupted
     */
    public static JobIds submit(Scheduler scheduler, Path script) throws ClusterException, InterruptedException {
        ToolRun run;
        try {
            run = ToolRun.of(List.of("bash", script.toString()));
        } catch (IOException e) {
            throw new ClusterException("The jobs could not be handed in: " + e.getMessage());
        }
        Optional<String> parts = id(run.lines(), "parts");
        Optional<String> merge = id(run.lines(), "merge");
        if (run.code() != 0 || parts.isEmpty() || merge.isEmpty()) {
            throw new ClusterException(scheduler.title() + " has not taken the jobs, and nothing is graded: "
                    + (run.lines().isEmpty() ? "it did not say why." : String.join("\n", run.lines())) + "\n"
                    + "The scripts stay. Once that is put right, run the same command again, or: bash " + script);
        }
        return new JobIds(parts.get(), merge.get());
    }

    private static Optional<String> id(List<String> lines, String what) {
        return lines.stream()
                .map(ID::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(what))
                .map(matcher -> matcher.group(2))
                .findFirst();
    }
}
