package speedup.grader.judge;

import speedup.grader.sandbox.Usage;
import speedup.machine.MachineLoad;

/**
 * What one process tree and the whole machine did in a timed window.
 *
 * @param wall the window's length by the judge's clock, in ns
 * @param tree what the process tree used
 * @param machine what the machine did meanwhile
 */
record LoadWindow(long wall, Usage tree, MachineLoad machine) {

    /**
     * The most that other load can have added to the wall time, in ns: the smaller of the time some
     * thread of the tree waited for a CPU, and the CPU time that the rest of the machine used. The second
     * tells an oversubscribed answer, which waits for itself, from a crowded machine. Time that a
     * hypervisor stole or a quota took away shows in neither, and is added.
     */
    long delay() {
        long others = Math.max(0, machine.busyNanos() - tree.cpuNanos()) + machine.grainNanos();
        long takenAway = machine.stealNanos() + machine.throttledNanos().orElse(0);
        return Math.min(wall, Math.min(tree.waitingNanos(), others) + takenAway);
    }
}
