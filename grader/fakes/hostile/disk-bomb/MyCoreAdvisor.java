package speedup.threads.cores;

import java.nio.file.*;
import java.util.*;

/** Writes files until the disk is full. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        byte[] bytes = new byte[8 << 20];
        for (int i = 0; ; i++) {
            try {
                Files.write(Path.of("/tmp/" + i), bytes);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
