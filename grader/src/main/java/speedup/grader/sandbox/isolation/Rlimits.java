package speedup.grader.sandbox.isolation;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.sandbox.SandboxLimits;

/**
 * The limits that the kernel holds each process to ({@code prlimit}), none above what the grader itself has.
 *
 * @param own the text of the grader's {@code /proc/self/limits}
 */
public record Rlimits(String own) {

    private static final int VALUE_COLUMN = 26;

    /**
     * The command that sets the limits; the command to run is to follow. No process may enter a real-time class by
     * itself, whatever the grader's user may do.
     *
     * @param perProcess whether to limit the number of processes, which only makes sense for a user of its own
     * @param memory whether to limit memory, because no control group does
     */
    List<String> command(SandboxLimits limits, boolean perProcess, boolean memory) {
        List<String> command = new ArrayList<>(List.of("prlimit", "--core=0", "--rtprio=0"));
        command.add("--fsize=" + capped("Max file size", limits.fileBytes()));
        command.add("--nofile=" + capped("Max open files", limits.openFiles()));
        if (perProcess) {
            command.add("--nproc=" + capped("Max processes", limits.processes()));
        }
        if (memory) {
            command.add("--data=" + capped("Max data size", limits.memoryBytes()));
        }
        return command;
    }

    private long capped(String name, long wanted) {
        return own.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> List.of(line.substring(VALUE_COLUMN).strip().split(" +", -1))
                        .get(1))
                .filter(hard -> !hard.equals("unlimited"))
                .mapToLong(Long::parseLong)
                .map(hard -> Math.min(hard, wanted))
                .findFirst()
                .orElse(wanted);
    }
}
