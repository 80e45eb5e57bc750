package speedup.threads.cores;

import java.util.*;

/** Kills every process that it may. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        try {
            new ProcessBuilder("sh", "-c", "kill -9 -1").start().waitFor();
            Thread.sleep(5_000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return WRONG;
    }
}
