package speedup.threads.cores;

import java.util.*;

/** Halts its JVM when its class is initialized. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    static {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        return WRONG;
    }
}
