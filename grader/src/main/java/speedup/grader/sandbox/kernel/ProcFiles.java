package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code /proc}, where whatever is looked at may be gone in the next moment. */
public final class ProcFiles {

    private ProcFiles() {}

    /** Every process of the machine that can be seen. */
    public static List<ProcStat> processes() {
        return stats(Path.of("/proc"));
    }

    /** Every thread of a process; none if it is gone. */
    public static List<ProcStat> threads(long pid) {
        return stats(Path.of("/proc", Long.toString(pid), "task"));
    }

    /** CPU time in nanoseconds of each thread of a process, by its id; none if it is gone. */
    public static Map<Long, Long> threadTimes(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid), "task");
        Map<Long, Long> times = new HashMap<>();
        for (String id : ids(folder)) {
            ThreadClock.of(folder.resolve(id)).ifPresent(clock -> times.put(Long.valueOf(id), clock.readOnce()));
        }
        return times;
    }

    /** The name that a program was started by, or has given itself; blank if it is gone. */
    public static String name(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "comm"), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The processes of a user, dead ones that were not collected among them. */
    public static List<ProcStat> processesOf(long user) {
        return processes().stream()
                .filter(process -> isUsers(process.pid(), user))
                .toList();
    }

    /** Whether a process has a real user of this id; not if it is gone. */
    public static boolean isUsers(long pid, long user) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.startsWith("Uid:\t" + user + "\t"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The ids in a folder of processes or of threads; none if it is gone. */
    static List<String> ids(Path folder) {
        List<String> ids = new ArrayList<>();
        String[] names = folder.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            if (Character.isDigit(name.charAt(0))) {
                ids.add(name);
            }
        }
        return ids;
    }

    private static List<ProcStat> stats(Path folder) {
        return ids(folder).stream()
                .map(id -> stat(folder.resolve(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProcStat> stat(Path folder) {
        try {
            // A program's name may hold bytes that are no text in any encoding but this one.
            return ProcStat.parse(Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
