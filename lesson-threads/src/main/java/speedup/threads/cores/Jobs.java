package speedup.threads.cores;

import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import java.util.stream.Collectors;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/** Several jobs to give advice on, one after the other. */
record Jobs(List<Job> jobs) {

    private static final Codec<JobRun> TIMING =
            RecordCodec.of(JobRun::new, field(JobRun::cores, INT), field(JobRun::seconds, DOUBLE));

    private static final Codec<Job> JOB =
            RecordCodec.of(Job::new, field(Job::timings, list("JobRun", TIMING)), field(Job::available, INT));

    /** Job after job. */
    static final Codec<Jobs> CODEC = list("Job", JOB).map(Jobs::new, Jobs::jobs);

    /**
     * A job on a machine.
     *
     * @param timings what was measured
     * @param available how many cores the machine has
     */
    record Job(List<JobRun> timings, int available) {

        /** Such as {@code 100.0 s on 1 core, 40.0 s on 4 cores, and a machine with 8 cores}. */
        String description() {
            return timings.stream()
                            .map(timing -> timing.seconds() + " s on " + cores(timing.cores()))
                            .collect(Collectors.joining(", "))
                    + ", and a machine with " + cores(available);
        }

        private static String cores(int count) {
            return count == 1 ? "1 core" : count + " cores";
        }
    }
}
