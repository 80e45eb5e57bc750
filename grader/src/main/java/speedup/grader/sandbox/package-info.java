/**
 * Runs untrusted programs: isolates them, limits what they use, and counts it.
 *
 * <pre>
 *   Sandboxes --finds--&gt; Sandbox --start(command)--&gt; SandboxedProcess
 *
 *   setsid, enter.sh        own session; joins the control groups before anything else happens
 *   taskset                 CPUs, where asked for
 *   bwrap | unshare         namespaces and a file system of its own         ({@code Isolation})
 *   or confine.pl           Landlock, for a user of its own                 ({@code SandboxUser})
 *   init.sh                 first process inside; reports to the grader        ({@code StatusChannel})
 *   prlimit, setpriv        limits and privileges
 *   the command
 * </pre>
 *
 * Three questions are kept apart. What the command can reach is the isolation's business
 * ({@link speedup.grader.sandbox.SandboxLevel}). How much it may take is the control groups' where they may be
 * written to, else that of resource limits. What it has taken, and how all of its processes are stopped and ended,
 * is the accounting's ({@link speedup.grader.sandbox.Accounting}). Any isolation goes with any accounting.
 *
 * <p>The package imports nothing of the project but {@link speedup.cgroup}, which reads the kernel's files about
 * control groups and knows nothing of the project itself. It needs Linux.
 */
@NullMarked
package speedup.grader.sandbox;

import org.jspecify.annotations.NullMarked;
