package speedup.threads.cores;

import java.util.*;

/** Starts processes until there is no room for one more. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        try {
            while (true) {
                new ProcessBuilder("sleep", "1000").start();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
