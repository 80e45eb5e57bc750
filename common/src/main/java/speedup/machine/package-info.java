/**
 * The machine: what it is made of, what this process may use of it, and what others use of it.
 *
 * <pre>
 *   OSHI, /sys ------------------------> Topology     cores, caches, NUMA nodes: for a learner to read
 *   /sys, affinity --------------------> CpuMap       which package, core, cache and node a logical core belongs to
 *   affinity, cgroups, job scheduler --> CpuAllowance how many cores this process may really use, and why
 *   cpuacct, cpu.stat, /proc/stat -----> MachineLoad  CPU time that the whole machine has used so far
 * </pre>
 *
 * What Linux keeps in files is read through a {@link speedup.machine.Host}, a root folder and an
 * environment, so that a test can be any machine. A file that is not there says nothing. A file that
 * cannot be understood says nothing either, and that is reported.
 */
@NullMarked
package speedup.machine;

import org.jspecify.annotations.NullMarked;
