package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which grader a file, a folder or a control group belongs to, and whether that grader is gone. The name says it:
 *
 * <pre>
 *   speedup-BOOT-NAMESPACE-PID-START-...
 * </pre>
 *
 * <p>{@code BOOT} is the beginning of the kernel's boot id, {@code NAMESPACE} the number of the process-id namespace,
 * {@code PID} the grader's id in it, {@code START} its start time in clock ticks since boot.
 *
 * <p>Several graders may see one folder without seeing each other's processes: containers that share a tree of control
 * groups or a folder for temporary files. A process id of another namespace, or of another machine, says nothing here.
 * So something is abandoned only if it was made in this boot and in a namespace of this number, and no process with
 * this id and start time is left. The kernel gives a number to one namespace at a time; if it was another namespace's
 * before, that one has ended with all of its processes. What a grader in another container leaves behind when it is
 * killed is for a later grader in the same container, or for whoever removes the container.
 */
public final class Ownership {

    /** That of this process. */
    public static final Ownership CURRENT =
            new Ownership(Path.of("/proc"), ProcessHandle.current().pid());

    private static final Pattern NAME = Pattern.compile("speedup-([0-9a-f]+-\\d+)-(\\d{1,18})-(\\d{1,18})-.*");

    /** A boot and a namespace that no name of an abandoned thing has. */
    private static final String UNKNOWN = "0-0";

    private static final int BOOT_DIGITS = 8;

    private final Path proc;
    private final String scope;
    private final String prefix;

    /**
     * The ownership of a process.
     *
     * @param proc where the kernel's folder of processes is
     * @param pid the process's id
     */
    Ownership(Path proc, long pid) {
        this.proc = proc;
        this.scope = scope(proc, pid);
        this.prefix = prefix(pid, startTime(proc, pid));
    }

    /** What the names begin with of all that this process makes. */
    public String prefix() {
        return prefix;
    }

    /** The same for another process of this boot and namespace. */
    public String prefix(long pid, long startTime) {
        return "speedup-" + scope + "-" + pid + "-" + startTime + "-";
    }

    /** Whether the grader that made this is known to be gone. */
    public boolean isAbandoned(Path made) {
        Matcher name = NAME.matcher(made.getFileName().toString());
        return name.matches()
                && !scope.equals(UNKNOWN)
                && scope.equals(name.group(1))
                && isGone(Long.parseLong(name.group(2)), Long.parseLong(name.group(3)));
    }

    /** Whatever keeps the process's file from being read, other than that it is not there, says nothing. */
    private boolean isGone(long pid, long startTime) {
        try {
            return ProcStat.parse(stat(proc, pid))
                    .map(process -> !process.alive() || process.startTime() != startTime)
                    .orElse(false);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The boot and the namespace. They are unknown where the kernel does not tell them, and where the folder of
     * processes is another namespace's, as after {@code unshare --pid} without a mount: ids looked up there would be
     * those of other processes.
     */
    private static String scope(Path proc, long pid) {
        try {
            String boot =
                    Files.readString(proc.resolve("sys/kernel/random/boot_id")).replaceAll("[^0-9a-f]", "");
            String namespace = Files.readSymbolicLink(proc.resolve("self/ns/pid"))
                    .getFileName()
                    .toString()
                    .replaceAll("\\D", "");
            boolean own = Files.readSymbolicLink(proc.resolve("self")).endsWith(Path.of(Long.toString(pid)));
            return own && boot.length() >= BOOT_DIGITS && !namespace.isEmpty()
                    ? boot.substring(0, BOOT_DIGITS) + "-" + namespace
                    : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static long startTime(Path proc, long pid) {
        try {
            return ProcStat.parse(stat(proc, pid)).map(ProcStat::startTime).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    /** A program's name may hold bytes that are no text in any encoding but this one. */
    private static String stat(Path proc, long pid) throws IOException {
        return Files.readString(proc.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
    }
}
