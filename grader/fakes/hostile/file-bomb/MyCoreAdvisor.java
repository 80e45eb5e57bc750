package speedup.threads.cores;

import java.util.*;

/** Opens files until it may open no more. */
public class MyCoreAdvisor implements CoreAdvisor {

    private final List<Object> open = new ArrayList<>();

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        while (true) {
            try {
                open.add(new java.io.FileInputStream("/dev/null"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
