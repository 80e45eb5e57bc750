package speedup.grader.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import speedup.grader.cluster.Scheduler.JobIds;
import speedup.grader.text.UntrustedText;

/** Follows the jobs of a class until the merge has ended. */
public final class JobFollower {

    /** For how many looks a job may be gone before its files are: a shared folder can show them late. */
    private static final int PATIENCE = 12;

    private final Scheduler scheduler;
    private final ClusterPlan plan;
    private final JobIds jobs;
    private final Duration pause;
    private final Consumer<String> told;
    private final JobEvents events;
    private String state = "";

    /**
     * Follows jobs.
     *
     * @param pause how long to wait between two looks
     * @param told is told each line of progress
     */
    public JobFollower(Scheduler scheduler, ClusterPlan plan, JobIds jobs, Duration pause, Consumer<String> told) {
        this.scheduler = scheduler;
        this.plan = plan;
        this.jobs = jobs;
        this.pause = pause;
        this.told = told;
        this.events = new JobEvents(plan.folder().resolve(jobs.parts()), plan.parts());
    }

    /**
     * The end of the merge.
     *
     * @param code its exit code
     * @param lines what it printed
     */
    public record Merged(int code, List<String> lines) {}

    /**
     * Waits for the merge.
     *
     * @throws ClusterException if the scheduler has the merge no more, and there is none
     * @throws IOException if the shared folder cannot be read
     * @throws InterruptedException if this thread is interrupted; the jobs go on
     */
    public Merged follow() throws ClusterException, IOException, InterruptedException {
        int looksWithoutJob = 0;
        while (true) {
            OptionalInt code = events.merged();
            events.news().forEach(told);
            if (code.isPresent()) {
                return new Merged(code.getAsInt(), events.mergeLog());
            }
            looksWithoutJob = isThere() ? 0 : looksWithoutJob + 1;
            if (looksWithoutJob > PATIENCE) {
                throw new ClusterException(scheduler.title() + " no longer has job " + jobs.merge()
                        + ", and it has not merged the parts. They may still run, or be there: see "
                        + plan.folder().resolve(jobs.parts()) + ", and run ./speedup merge " + plan.shared()
                        + ", which names the parts that are missing.");
            }
            Thread.sleep(pause.toMillis());
        }
    }

    /** Whether the scheduler may still have the merge: one that does not answer may. */
    private boolean isThere() throws InterruptedException {
        ToolRun run;
        try {
            run = ToolRun.of(scheduler.stateCommand());
        } catch (IOException e) {
            tellState(scheduler.title() + " does not answer: " + e.getMessage());
            return true;
        }
        if (run.code() != 0) {
            tellState(scheduler.title() + " does not answer: " + String.join(" ", run.lines()));
            return true;
        }
        JobStates states = scheduler.states(run.lines(), jobs);
        if (!states.parts().isEmpty()) {
            tellState("Parts that have not ended: " + states.summary() + ".");
        }
        return states.hasMerge();
    }

    private void tellState(String now) {
        if (!now.equals(state)) {
            state = now;
            told.accept(UntrustedText.line(now));
        }
    }
}
