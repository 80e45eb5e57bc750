package speedup.threads.cores;

import java.util.*;

/** Leaves a thread running, which is allowed where no speed is measured. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static boolean started;

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (!started) {
            started = true;
            new Thread(() -> {
                while (true) {
                    java.util.concurrent.locks.LockSupport.parkNanos(Long.MAX_VALUE);
                }
            }).start();
        }
        return right(timings, available);
    }

    /** A right one, so that an attack that worked would be seen. */
    private static Advice right(List<JobRun> timings, int available) {
        double serial = 0;
        for (JobRun timing : timings) {
            serial = timing.cores() == 1 ? timing.seconds() : serial;
        }
        double above = 0;
        double below = 0;
        for (JobRun timing : timings) {
            double shared = 1.0 / timing.cores();
            above += (timing.seconds() / serial - shared) * (1 - shared);
            below += (1 - shared) * (1 - shared);
        }
        double f = Math.min(1, Math.max(0, above / below));
        int cores = available;
        while (1 / (f + (1 - f) / cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }
}
