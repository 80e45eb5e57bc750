package speedup.notebook.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.execution.RemoteExecutionControl;

/** Runs cells, each in a thread of its own, and counts how long they run, without what compiling and asking take. */
final class ClockedControl extends RemoteExecutionControl {

    /** Asks for the times. */
    static final String TIMES = "times";

    private final AtomicLong wall = new AtomicLong();
    private final AtomicLong cpu = new AtomicLong();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    ClockedControl() {
        // Its first answer takes longer than many a cell.
        var unused = system.getProcessCpuTime();
    }

    @Override
    protected String invoke(Method method) throws Exception {
        return new CellThread(() -> clocked(method)).result();
    }

    private String clocked(Method method) throws Exception {
        long cpuBefore = system.getProcessCpuTime();
        long start = System.nanoTime();
        try {
            return super.invoke(method);
        } finally {
            wall.addAndGet(System.nanoTime() - start);
            cpu.addAndGet(system.getProcessCpuTime() - cpuBefore);
        }
    }

    /** The nanoseconds of wall time and of CPU time so far, if these are asked for. */
    @Override
    public Object extensionCommand(String command, Object argument)
            throws RunException, EngineTerminationException, InternalException {
        return command.equals(TIMES) ? new long[] {wall.get(), cpu.get()} : super.extensionCommand(command, argument);
    }
}
