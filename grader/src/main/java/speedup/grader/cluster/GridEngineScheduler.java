package speedup.grader.cluster;

import java.util.ArrayList;
import java.util.List;

/** Grid Engine: Sun's, Son of, Open, and Altair's. */
public final class GridEngineScheduler implements Scheduler {

    private static final int SECONDS_A_MINUTE = 60;

    /** Where the state stands in a line of qstat, and how many columns there are at least. */
    private static final int STATE = 4;

    @Override
    public String title() {
        return "Grid Engine";
    }

    @Override
    public String submitProgram() {
        return "qsub";
    }

    @Override
    public String directive() {
        return "#$ ";
    }

    @Override
    public List<String> partOptions(ClusterPlan plan) {
        List<String> options = new ArrayList<>();
        options.add("-N speedup");
        options.add("-t 1-" + plan.parts());
        plan.atATime().ifPresent(number -> options.add("-tc " + number));
        if (plan.cores().isPresent()) {
            options.add("-pe " + plan.environment() + " " + plan.cores().getAsInt());
            options.add("-binding linear:" + plan.cores().getAsInt());
        } else {
            options.add("-l exclusive=true");
        }
        options.add("-r y");
        addUsual(options, plan, plan.limits());
        return options;
    }

    @Override
    public List<String> mergeOptions(ClusterPlan plan) {
        List<String> options = new ArrayList<>(List.of("-N speedup-merge"));
        addUsual(options, plan, plan.mergeLimits());
        return options;
    }

    private static void addUsual(List<String> options, ClusterPlan plan, JobLimits limits) {
        options.add("-l h_rt=" + limits.minutes() * SECONDS_A_MINUTE);
        if (limits.mebibytes() > 0) {
            // No limit of virtual memory: a Java process reserves far more of that than it uses.
            options.add("-l mem_free=" + limits.mebibytes() + "M");
        }
        options.add("-S /bin/bash");
        options.add("-wd /");
        options.add("-j y");
        options.add("-o /dev/null");
        plan.queue().ifPresent(queue -> options.add("-q " + queue));
        plan.account().ifPresent(account -> options.add("-P " + account));
        options.addAll(plan.options());
    }

    @Override
    public List<String> identity() {
        return List.of("job=$JOB_ID", "part=$SGE_TASK_ID");
    }

    @Override
    public List<String> again() {
        return List.of("# To Grid Engine, this status asks for another run.", "exit 99");
    }

    @Override
    public List<String> submitParts() {
        return List.of("job=$(qsub -terse <\"$folder/parts.sh\")", "job=${job%%.*}");
    }

    @Override
    public List<String> submitMerge() {
        return List.of("merge=$(qsub -terse -hold_jid \"$job\" -v SPEEDUP_JOB=\"$job\" <\"$folder/merge.sh\")");
    }

    @Override
    public String cancelProgram() {
        return "qdel";
    }

    @Override
    public List<String> stateCommand() {
        return List.of("qstat", "-g", "d");
    }

    @Override
    public JobStates states(List<String> lines, JobIds jobs) {
        List<String> parts = new ArrayList<>();
        boolean hasMerge = false;
        for (String line : lines) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields[0].equals(jobs.parts()) && fields.length > STATE) {
                parts.add(fields[STATE]);
            }
            hasMerge |= fields[0].equals(jobs.merge());
        }
        return new JobStates(parts, hasMerge);
    }
}
