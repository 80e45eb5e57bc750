package speedup.threads.cores;

import java.util.*;

/** Throws an exception that is its own cause. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static class Ring extends RuntimeException {
        @Override
        public Throwable getCause() {
            return this;
        }
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        throw new Ring();
    }
}
