package speedup.threads.cores;

import java.util.*;

/** Starts threads until there is no room for one more. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        while (true) {
            Thread thread = new Thread(() -> java.util.concurrent.locks.LockSupport.parkNanos(Long.MAX_VALUE));
            thread.setDaemon(true);
            thread.start();
        }
    }
}
