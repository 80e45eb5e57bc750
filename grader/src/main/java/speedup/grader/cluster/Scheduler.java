package speedup.grader.cluster;

import java.util.List;

/** What differs between schedulers: their options, commands and words. */
public interface Scheduler {

    /** Its name. */
    String title();

    /** The program that takes a job. */
    String submitProgram();

    /** What a line of a script begins with that the scheduler obeys. */
    String directive();

    /** The options of the job that grades the parts, one a line. */
    List<String> partOptions(ClusterPlan plan);

    /** The options of the job that merges them, one a line. */
    List<String> mergeOptions(ClusterPlan plan);

    /** Lines of bash that set {@code job} and {@code part} in a part's job. */
    List<String> identity();

    /** Lines of bash that have a part run again, from within its job. They end it, or its status does. */
    List<String> again();

    /** Lines of bash that hand in {@code $folder/parts.sh}, and set {@code job} to its id. */
    List<String> submitParts();

    /** Lines of bash that hand in {@code $folder/merge.sh} for after {@code job}, and set {@code merge} to its id. */
    List<String> submitMerge();

    /** The program that ends a job, called with ids of jobs. */
    String cancelProgram();

    /** The command that tells the states of this user's jobs. */
    List<String> stateCommand();

    /** The states in what that command prints. */
    JobStates states(List<String> lines, JobIds jobs);

    /**
     * The jobs of a class.
     *
     * @param parts the id of the array with the parts; digits
     * @param merge the id of the merge; digits
     */
    record JobIds(String parts, String merge) {}
}
