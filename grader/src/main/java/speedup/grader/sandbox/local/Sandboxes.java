package speedup.grader.sandbox.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.grader.sandbox.cgroup.CgroupLayout;
import speedup.grader.sandbox.isolation.BubblewrapIsolation;
import speedup.grader.sandbox.isolation.CommandLine;
import speedup.grader.sandbox.isolation.Isolation;
import speedup.grader.sandbox.isolation.NamespaceIsolation;
import speedup.grader.sandbox.isolation.NoIsolation;
import speedup.grader.sandbox.isolation.Rlimits;
import speedup.grader.sandbox.isolation.UserIsolation;
import speedup.grader.sandbox.kernel.HostUser;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.kernel.UserIds;

/** Finds the sandbox that this machine allows. Every sandbox that is returned has run a program. */
public final class Sandboxes {

    /** The system property that has timed calls run in a real-time class, where the grader may use one. */
    public static final String REAL_TIME_PROPERTY = "speedup.realtime";

    private static final List<String> COMMON_TOOLS =
            List.of("sh", "env", "setsid", "setpriv", "prlimit", "taskset", "nice", "renice");

    private static final Duration PROBE = Duration.ofSeconds(20);
    private static final long MEBI = 1 << 20;

    private static final String WAYS_OUT =
            "Ways out: install bubblewrap (apt install bubblewrap, dnf install bubblewrap); or let ordinary users"
                    + " make user namespaces (on Ubuntu 24.04: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0;"
                    + " in Docker: --privileged); or grade as root, also in a container; or, only for code that you trust, grade with"
                    + " --sandbox none.";

    private static final String OTHER_SYSTEMS =
            "Ways out: on Windows, run Speedup in WSL 2; on macOS, in a container or"
                    + " a virtual machine with Linux. Your own answers can be checked here all the same, by ./speedup check.";

    private Sandboxes() {}

    /**
     * The best one with isolation. {@link SandboxLevel#NONE} is never chosen silently.
     *
     * @throws SandboxUnavailableException if none of them works; says why, and the ways out
     */
    public static Sandbox best() throws SandboxUnavailableException {
        return best(CommandLine.PATH);
    }

    /** The best one that the tools in a list of folders allow. */
    static Sandbox best(String folders) throws SandboxUnavailableException {
        List<String> reasons = new ArrayList<>();
        for (SandboxLevel level : List.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES, SandboxLevel.USER)) {
            try {
                return of(level, layout(), folders);
            } catch (SandboxUnavailableException e) {
                reasons.add(e.getMessage());
            }
        }
        throw new SandboxUnavailableException(String.join("\n", reasons) + "\n" + WAYS_OUT);
    }

    /**
     * The one of a level.
     *
     * @throws SandboxUnavailableException if it does not work here; says why
     */
    public static Sandbox of(SandboxLevel level) throws SandboxUnavailableException {
        return of(level, layout());
    }

    /** One whose control groups are made where a layout says. */
    static Sandbox of(SandboxLevel level, CgroupLayout layout) throws SandboxUnavailableException {
        return of(level, layout, CommandLine.PATH);
    }

    private static CgroupLayout layout() throws SandboxUnavailableException {
        try {
            CgroupLayout layout = CgroupLayout.discover();
            layout.removeAbandoned();
            TempFiles.removeAbandoned();
            return layout;
        } catch (IOException e) {
            throw new SandboxUnavailableException(
                    "Submissions are graded on Linux alone, in a sandbox that needs /proc,"
                            + " and here it cannot be read: " + e.getMessage() + ".\n" + OTHER_SYSTEMS);
        }
    }

    private static Sandbox of(SandboxLevel level, CgroupLayout layout, String folders)
            throws SandboxUnavailableException {
        try {
            HostUser user = HostUser.current();
            Isolation isolation = isolation(level, user.root());
            requireTools(isolation, folders);
            if (level == SandboxLevel.USER) {
                UserIds.reserve(user);
            }
            Rlimits resources = new Rlimits(Files.readString(Path.of("/proc/self/limits")));
            CommandLine line = new CommandLine(isolation, resources);
            Sandbox sandbox = new LocalSandbox(line, layout, user, priority(layout));
            probe(sandbox);
            return givesItsPriority(sandbox) ? sandbox : new LocalSandbox(line, layout, user, Priority.highestNice());
        } catch (IOException e) {
            throw new SandboxUnavailableException(
                    "The sandbox level " + level.label() + " does not work here. " + e.getMessage());
        }
    }

    /**
     * A real-time class is asked for by a property: in it, the thread that starts many others keeps its core for a
     * tenth of a second, so that they pile up to the limit on threads. See docs/measurements/grading.md.
     */
    private static Priority priority(CgroupLayout layout) throws IOException {
        return Boolean.getBoolean(REAL_TIME_PROPERTY) && layout.unified().isPresent()
                ? Priority.highest()
                : Priority.highestNice();
    }

    private static Isolation isolation(SandboxLevel level, boolean root) {
        return switch (level) {
            case BUBBLEWRAP -> new BubblewrapIsolation(root);
            case NAMESPACES -> new NamespaceIsolation(root);
            case USER -> new UserIsolation();
            case NONE -> new NoIsolation();
        };
    }

    private static void requireTools(Isolation isolation, String folders) throws SandboxUnavailableException {
        List<String> missing = Stream.concat(COMMON_TOOLS.stream(), isolation.tools().stream())
                .filter(tool -> Stream.of(folders.split(":", -1))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, tool))))
                .toList();
        if (!missing.isEmpty()) {
            throw new SandboxUnavailableException(
                    "The sandbox level " + isolation.level().label() + " needs "
                            + String.join(", ", missing) + ", which is not installed"
                            + " (packages: bubblewrap; util-linux; coreutils; perl; findutils).");
        }
    }

    private static void probe(Sandbox sandbox) throws IOException {
        try (SandboxedProcess process = sandbox.start(command("true"))) {
            boolean ended = process.awaitExit(PROBE);
            if (!ended || !process.exitStatus().equals(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, 0)))) {
                throw new IOException("A program that does nothing ended with " + process.exitStatus() + " in it: "
                        + process.output().strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while it was tried");
        }
    }

    /** A control group may have no share of a real-time class ({@code CONFIG_RT_GROUP_SCHED}). */
    private static boolean givesItsPriority(Sandbox sandbox) throws IOException {
        try (SandboxedProcess process = sandbox.start(command("sleep", "60"))) {
            process.freeze();
            return process.prioritise();
        }
    }

    private static SandboxedCommand command(String... words) {
        SandboxLimits limits = new SandboxLimits(512 * MEBI, 64, 1024, MEBI, MEBI, PROBE);
        return new SandboxedCommand(List.of(words), Map.of(), List.of(), List.of(), List.of(), limits);
    }
}
