package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What puts a sandbox's processes before those of other programs while they are timed. */
public enum Priority {
    /** The grader may not give any. */
    USUAL("usual priority"),

    /** {@code nice}: another program gets a fifteenth of a core that it wants too; at -10, it would get a fifth. */
    RAISED("nice -15"),

    /**
     * A real-time class. Its threads wait for none of the usual class, and the kernel moves one that waits to a free
     * core at once, which its usual balancing need not do: see docs/measurements/grading.md.
     */
    REAL_TIME("real-time class SCHED_RR");

    private static final String NICE = "-15";

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** The priority's name in reports. */
    public String label() {
        return label;
    }

    /** Tries it. Whether a sandbox's control groups allow it too is for that sandbox to find out. */
    public static Priority highest() throws IOException {
        return RealTimeClass.isUsable() ? REAL_TIME : highestNice();
    }

    /** The highest in the usual class: {@code nice} in a raised priority says which one it has got. */
    public static Priority highestNice() {
        return Tool.output(List.of("nice", "-n", NICE, "nice"))
                .filter(NICE::equals)
                .map(got -> RAISED)
                .orElse(USUAL);
    }

    /**
     * Gives it to the processes of a sandbox, and to what they start from now on.
     *
     * @param leader the first process, which leads a session and a group of its own
     * @param members all processes
     * @return whether each of them has it; one that has ended has not
     */
    public boolean giveTo(long leader, List<Long> members) {
        return switch (this) {
            case USUAL -> true;
            case RAISED -> {
                giveToSession(leader);
                yield Tool.succeeds(List.of("renice", "-n", NICE, "-g", Long.toString(leader)));
            }
            case REAL_TIME -> RealTimeClass.enter(members);
        };
    }

    /** Where the kernel shares the CPUs out by session first, the session has a priority of its own. */
    private static void giveToSession(long leader) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(leader), "autogroup"), NICE);
        } catch (IOException e) {
            // This kernel has none, the leader has ended, or this user may raise processes only. It was no need.
            return;
        }
    }

    /** Takes a real-time class from processes. A raised priority leaves others their share, and stays. */
    public void takeFrom(List<Long> members) {
        if (this == REAL_TIME) {
            RealTimeClass.leave(members);
        }
    }

    /** Puts a process of the judge's own before those of sandboxes. */
    public void putFirst(long process) {
        if (this == REAL_TIME) {
            RealTimeClass.lead(process);
        }
    }

    /** Gives the calling thread, which is not to start any process, what sandboxes are given. */
    public void giveToCaller() {
        if (this == REAL_TIME) {
            RealTimeClass.enterCaller();
        }
    }

    /**
     * Puts the calling thread before the sandboxes that have this priority. What it starts does not inherit that.
     *
     * @return to be closed by the same thread, which then has the usual priority
     */
    public Lead lead() {
        if (this != REAL_TIME) {
            return () -> {};
        }
        RealTimeClass.leadFromCaller();
        return RealTimeClass::leaveCaller;
    }

    /** The time for which a thread goes before the sandboxes. */
    public interface Lead extends AutoCloseable {
        @Override
        void close();
    }
}
