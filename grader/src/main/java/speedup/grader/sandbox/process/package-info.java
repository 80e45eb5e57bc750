/**
 * A command that runs in a sandbox: its threads in the grader, its output, its status channel, the resources that end
 * with it, and a process tree that is found in {@code /proc} where there is no control group.
 */
@NullMarked
package speedup.grader.sandbox.process;

import org.jspecify.annotations.NullMarked;
