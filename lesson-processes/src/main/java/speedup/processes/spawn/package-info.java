/**
 * Exercise {@code processes/spawn}: run a program in a child process, whatever it does.
 *
 * <pre>
 *              +-- arguments ----&gt;  child  ---- starts ----&gt;  its own children
 *   run(...) --+&lt;- output, errors --  |                          |
 *              +&lt;- exit code -------  |   or, when time is up:   |
 *              +-- kill -------------&gt; x ----------------------&gt; x
 * </pre>
 *
 * <p>Read {@link speedup.processes.spawn.ProcessRunner}, then write {@code MyProcessRunner}. The program that the
 * grader has you run is {@link speedup.processes.spawn.MisbehavingChild}.
 */
@NullMarked
package speedup.processes.spawn;

import org.jspecify.annotations.NullMarked;
