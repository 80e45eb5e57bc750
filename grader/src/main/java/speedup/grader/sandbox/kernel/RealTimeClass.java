package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The kernel's class {@code SCHED_RR}, by way of {@code chrt} of util-linux. Priority 2 goes before priority 1. */
final class RealTimeClass {

    /** The least part of each second that the kernel has to leave to the class; what it leaves by itself. */
    private static final double LEAST_SHARE = 0.95;

    private static final Path KERNEL = Path.of("/proc/sys/kernel");

    private RealTimeClass() {}

    /** Tries whether this process may use both priorities, for long enough at a time. */
    static boolean isUsable() throws IOException {
        return leavesEnoughTime() && Tool.succeeds(List.of("chrt", "--rr", "2", "true"));
    }

    private static boolean leavesEnoughTime() throws IOException {
        Path runtime = KERNEL.resolve("sched_rt_runtime_us");
        if (!Files.isReadable(runtime)) {
            return false;
        }
        long micros = number(runtime);
        long period = number(KERNEL.resolve("sched_rt_period_us"));
        return micros < 0 || (period >= TimeUnit.SECONDS.toMicros(1) && micros >= LEAST_SHARE * period);
    }

    /** At once: of a kernel's setting, a second read gets nothing. */
    private static long number(Path path) throws IOException {
        KernelFile file = new KernelFile(path);
        try {
            return Long.parseLong(file.read().strip());
        } finally {
            file.close();
        }
    }

    /** Puts all threads of processes into it at priority 1, and what they start from now on. */
    static boolean enter(List<Long> processes) {
        return schedule("--all-tasks --rr --pid 1", processes);
    }

    /** Puts all threads of processes into the usual class. */
    static boolean leave(List<Long> processes) {
        return schedule("--all-tasks --other --pid 0", processes);
    }

    /** Puts all threads of a process into it at priority 2, and nothing that it starts. */
    static boolean lead(long process) {
        return schedule("--all-tasks --reset-on-fork --rr --pid 2", List.of(process));
    }

    /** Puts the calling thread into it at priority 1. */
    static boolean enterCaller() {
        return schedule("--rr --pid 1", List.of(caller()));
    }

    /** Puts the calling thread into it at priority 2, and nothing that it starts. */
    static boolean leadFromCaller() {
        return schedule("--reset-on-fork --rr --pid 2", List.of(caller()));
    }

    /** Puts the calling thread into the usual class. */
    static boolean leaveCaller() {
        return schedule("--other --pid 0", List.of(caller()));
    }

    /** To the kernel a thread has an id as a process has. */
    private static long caller() {
        try {
            Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            return Long.parseLong(self.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel does not tell a thread's id", e);
        }
    }

    /** One shell for all of them; {@code chrt} takes one id. */
    private static boolean schedule(String options, List<Long> ids) {
        String each = "failed=0; for id; do chrt " + options + " \"$id\" || failed=1; done; exit $failed";
        return Tool.succeeds(
                Stream.concat(Stream.of("sh", "-c", each, "sh"), ids.stream().map(String::valueOf))
                        .toList());
    }
}
