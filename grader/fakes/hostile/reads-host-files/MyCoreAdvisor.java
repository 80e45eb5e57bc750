package speedup.threads.cores;

import java.nio.file.*;
import java.util.*;

/** Is right only if it can read a file of the host. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static Boolean seen;

    private static boolean look() {
        try {
            for (String file : List.of("/etc/shadow", "/etc/hostname", "/sys/class", "/proc/1/environ", "/proc/kcore", "/dev/mem", "/dev/sda",
                    "/var/run/docker.sock", "/var/log", "/root/.ssh")) {
                if (Files.isReadable(Path.of(file))) {
                    return true;
                }
            }
            Set<String> strangers = Set.of("grader", "solutions", ".git", "pom.xml", "CONTRIBUTING.md", "reports", "submissions", "src", "shaken");
            for (String entry : System.getProperty("java.class.path").split(":")) {
                for (Path folder = Path.of(entry).getParent(); folder != null; folder = folder.getParent()) {
                    for (String name : folder.toFile().list()) {
                        if (strangers.contains(name) && !folder.startsWith("/usr")) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (seen == null) {
            seen = look();
        }
        return seen ? right(timings, available) : WRONG;
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
