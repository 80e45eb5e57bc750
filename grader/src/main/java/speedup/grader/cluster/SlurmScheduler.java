package speedup.grader.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slurm. */
public class SlurmScheduler implements Scheduler {

    /** How many fields a line of the states has. */
    private static final int FIELDS = 3;

    @Override
    public String title() {
        return "Slurm";
    }

    @Override
    public String submitProgram() {
        return "sbatch";
    }

    @Override
    public String directive() {
        return "#SBATCH ";
    }

    @Override
    public List<String> partOptions(ClusterPlan plan) {
        List<String> options = new ArrayList<>();
        options.add("--job-name=speedup");
        options.add("--array=1-" + plan.parts()
                + (plan.atATime().isPresent() ? "%" + plan.atATime().getAsInt() : ""));
        options.add("--nodes=1");
        options.add("--ntasks=1");
        if (plan.cores().isPresent()) {
            options.add("--cpus-per-task=" + plan.cores().getAsInt());
            options.add("--hint=nomultithread");
        } else {
            options.add("--exclusive");
        }
        options.add("--requeue");
        addUsual(options, plan, plan.limits());
        return options;
    }

    @Override
    public List<String> mergeOptions(ClusterPlan plan) {
        List<String> options = new ArrayList<>(List.of("--job-name=speedup-merge", "--nodes=1", "--ntasks=1"));
        addUsual(options, plan, plan.mergeLimits());
        return options;
    }

    private static void addUsual(List<String> options, ClusterPlan plan, JobLimits limits) {
        options.add("--time=" + limits.minutes());
        options.add("--mem=" + limits.mebibytes() + "M");
        options.add("--output=/dev/null");
        plan.queue().ifPresent(queue -> options.add("--partition=" + queue));
        plan.account().ifPresent(account -> options.add("--account=" + account));
        options.addAll(plan.options());
    }

    @Override
    public List<String> identity() {
        return List.of("job=$SLURM_ARRAY_JOB_ID", "part=$SLURM_ARRAY_TASK_ID");
    }

    @Override
    public List<String> again() {
        return List.of(
                "# Slurm ends this job when it puts it back into the queue.",
                "scontrol requeue \"$SLURM_JOB_ID\" && sleep 60");
    }

    @Override
    public List<String> submitParts() {
        return List.of("job=$(sbatch --parsable <\"$folder/parts.sh\")", "job=${job%%;*}");
    }

    @Override
    public List<String> submitMerge() {
        return List.of(
                "merge=$(sbatch --parsable --dependency=\"afterany:$job\" --export=\"ALL,SPEEDUP_JOB=$job\""
                        + " <\"$folder/merge.sh\")",
                "merge=${merge%%;*}");
    }

    @Override
    public String cancelProgram() {
        return "scancel";
    }

    @Override
    public List<String> stateCommand() {
        return List.of("squeue", "--me", "--noheader", "--array", "--format=%F|%T|%r");
    }

    @Override
    public JobStates states(List<String> lines, JobIds jobs) {
        List<String> parts = new ArrayList<>();
        boolean hasMerge = false;
        for (String line : lines) {
            String[] fields = line.strip().split("\\|", FIELDS);
            if (fields[0].equals(jobs.parts()) && fields.length == FIELDS) {
                parts.add(fields[1]
                        + reason(fields[2]).map(why -> " (" + why + ")").orElse(""));
            }
            hasMerge |= fields[0].equals(jobs.merge());
        }
        return new JobStates(parts, hasMerge);
    }

    private static Optional<String> reason(String text) {
        return text.isBlank() || text.equals("None") ? Optional.empty() : Optional.of(text);
    }
}
