package speedup.grader.judge.process;

import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.machine.MachineLoad;

/**
 * What one process tree and the whole machine did in a timed window.
 *
 * @param wall the window's length by the judge's clock, in ns
 * @param tree what the process tree used
 * @param machine what the machine did meanwhile
 * @param cores the cores that may be behind in the machine's account
 */
record TimedWindow(long wall, ResourceUsage tree, MachineLoad machine, int cores) {

    /** Where a window begins: the readings to compare with. */
    record Start(long nanos, ResourceUsage tree, MachineLoad machine) {

        static Start of(SandboxedProcess process) {
            MachineLoad machine = MachineLoad.now();
            ResourceUsage tree = process.usage();
            return new Start(System.nanoTime(), tree, machine);
        }

        /** The window from here to where another one begins. */
        TimedWindow until(Start next) {
            return new TimedWindow(
                    next.nanos - nanos,
                    next.tree.since(tree),
                    next.machine.since(machine),
                    Runtime.getRuntime().availableProcessors());
        }

        /** The window from here to now. */
        TimedWindow end(SandboxedProcess process) {
            long wall = System.nanoTime() - nanos;
            ResourceUsage used = process.usage().since(tree);
            return new TimedWindow(
                    wall,
                    used,
                    MachineLoad.now().since(machine),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /**
     * The most that other load can have added to the wall time, in ns: the smaller of the time some
     * thread of the tree waited for a CPU, and the CPU time that the rest of the machine used. The second
     * tells an oversubscribed answer, which waits for itself, from a busy machine. Time that a
     * hypervisor stole or a quota took away shows in neither, and is added.
     */
    long delay() {
        long others = machine.othersNanos(tree.cpuNanos(), cores);
        return Math.min(wall, Math.min(tree.waitingNanos(), others) + machine.takenAwayNanos());
    }
}
