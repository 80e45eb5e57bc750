package speedup.threads.cores;

import java.util.*;

/** Has a bidirectional override and colour codes in the line that the compiler reports. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        String x = "‮[31m::error::PASSED" + undefined;
        return WRONG;
    }
}
