package speedup.threads.cores;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import speedup.exercise.Codec;

/** Several jobs to give advice on, one after the other. */
record Jobs(List<Job> jobs) {

    /**
     * A job on a machine.
     *
     * @param timings what was measured
     * @param available how many cores the machine has
     */
    record Job(List<Timing> timings, int available) {

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

    /** The number of jobs, then job after job. */
    static final class JobsCodec implements Codec<Jobs> {

        @Override
        public int size(Jobs jobs) {
            return Integer.BYTES
                    + jobs.jobs.stream()
                            .mapToInt(job -> 2 * Integer.BYTES + job.timings.size() * (Integer.BYTES + Double.BYTES))
                            .sum();
        }

        @Override
        public void write(Jobs jobs, ByteBuffer target) {
            target.putInt(jobs.jobs.size());
            for (Job job : jobs.jobs) {
                target.putInt(job.available).putInt(job.timings.size());
                job.timings.forEach(timing -> target.putInt(timing.cores()).putDouble(timing.seconds()));
            }
        }

        @Override
        public Jobs read(ByteBuffer source) {
            List<Job> jobs = new ArrayList<>();
            for (int left = source.getInt(); left > 0; left--) {
                int available = source.getInt();
                List<Timing> timings = new ArrayList<>();
                for (int more = source.getInt(); more > 0; more--) {
                    timings.add(new Timing(source.getInt(), source.getDouble()));
                }
                jobs.add(new Job(timings, available));
            }
            return new Jobs(jobs);
        }
    }
}
