package speedup.threads.cores;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

/**
 * Is right only if native code gets it more than Java does: libraries of the system and, on x86-64, one that it brings.
 * It throws if it could not load them, since then nothing was tried.
 */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static final List<String> LIBRARIES = List.of(
            "libc.so.6", "libm.so.6", "libresolv.so.2", "libanl.so.1", "libutil.so.1", "libBrokenLocale.so.1");

    /**
     * A shared library for x86-64, of this program alone; {@code call} is the instruction "syscall".
     *
     * <pre>
     * int Java_speedup_threads_cores_MyCoreAdvisor_take(void *env, void *type) {
     *     int first = 1;
     *     long now[2];
     *     int got = 0;
     *     got += call(SYS_setpriority, PRIO_PROCESS, 0, -20) == 0;
     *     got += call(SYS_sched_setscheduler, 0, SCHED_FIFO, &amp;first) == 0;
     *     call(SYS_clock_gettime, CLOCK_REALTIME, now);
     *     got += call(SYS_clock_settime, CLOCK_REALTIME, now) == 0;
     *     got += call(SYS_setuid, 0) == 0;
     *     got += call(SYS_unshare, CLONE_NEWNS) == 0;
     *     got += call(SYS_mount, "x", "/tmp", "tmpfs", 0, 0) == 0;
     *     return got;
     * }
     *
     * cc -Os -shared -fPIC -nostdlib -s, then zlib, then base 64
     * </pre>
     */
    private static final String OWN =
            "eNqrd/VxY2JkZIABZgY7BgSPgcEBSgcwI4tZMLAASU4GDrBaVgbcIIIJlWYQgFAgfWzI8kKo9AYGVBqmj4lEfRxQOvBpSQobA/EA"
                    + "ah3YnUxQmhgAUicEDJ3pUA3rYBJeiWWJ8cUFqakppQXxJRlFqYkpxfHJ+UWpxfG+lc5A2jGlLLM4vyi+JDE7lSHY1fCkq+ElV8MD"
                    + "O3qBmj2OH3rz//9/n87zPp3njruovAGZzs9qeNuj9YBHb4jKmx0TQAJTDu+DSHg0/2D06C1R+bDjCZDv03mq+TJQdMdjuCTQmB2Z"
                    + "QB5YHCSwH+TNHQKMSEIevabKILt7bRWB1I6lEOUevaIicGM6b0Q3X2A4rF+SW8BQwQAk04qh3mWB0grQcIClkQwoHxYXFlA+F5Sv"
                    + "D6W5obQEA52AXnFGcUlRSWISg15GYnEGg15KZV5xZS6ELili0CtJrShh0CvKT0ksSWTQS82ITytKzE0FyyfmZiZTyRnc0LBiQgs/"
                    + "GC3CgMgHyOkbFt6CUDOY0MIXRhvA8zkkrXKghbMkVI4JLb5gtD6W9I4MFJHyNgjA8gFGfsChXx0qZgTluzKh0rw49DMipR9GJPdj"
                    + "lD9ogAONbwl1O6y4g5cvTKjlCjOafuTyghmbPVBBJwL+BwDLu34o";

    private static Boolean seen;

    /** What of six things a program without privileges may not do was done. */
    private static native int take();

    private static boolean look() {
        try {
            int loaded = loadOfTheSystem();
            if (loaded < 3) {
                throw new IllegalStateException(loaded + " libraries of the system were loaded");
            }
            boolean own = System.getProperty("os.arch").equals("amd64");
            if (own) {
                loadOwn();
            }
            return own && take() > 0
                    || Files.isWritable(Path.of("/etc"))
                    || Files.isReadable(Path.of("/etc/shadow"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int loadOfTheSystem() throws IOException {
        Set<String> missing = new HashSet<>(LIBRARIES);
        for (String folder : List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.find(Path.of(folder), 2, (path, kind) -> !kind.isDirectory())) {
                    for (Path file : files.sorted().toList()) {
                        load(file, missing);
                    }
                }
            }
        }
        return LIBRARIES.size() - missing.size();
    }

    private static void load(Path file, Set<String> missing) {
        String name = file.getFileName().toString();
        if (missing.contains(name)) {
            try {
                System.load(file.toString());
                missing.remove(name);
            } catch (UnsatisfiedLinkError ofAnotherKindOfMachine) {
                // The next folder may have the one for this kind.
                return;
            }
        }
    }

    private static void loadOwn() throws IOException {
        Path library = Files.createTempFile("own", ".so");
        try (InputStream bytes =
                new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(OWN)))) {
            Files.write(library, bytes.readAllBytes());
        }
        System.load(library.toString());
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
