package speedup.threads.cores;

import java.util.*;

/** Throws an exception whose toString throws. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static class Shy extends RuntimeException {
        @Override
        public String toString() {
            throw new Error(this);
        }
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        throw new Shy();
    }
}
