/**
 * The command {@code ./speedup}. Its subcommands read what the user typed, ask a service, show what it answers and say
 * what to do next; the exit code is for programs.
 *
 * <pre>
 *   Main --&gt; SpeedupCommand --&gt; learner: list, check, hint, machine, lab, ...  --.--&gt; options, output, context --&gt; app
 *                          '--&gt; course:  grade, regrade, merge, release, new, ... --'
 * </pre>
 *
 * What a user can put right is a {@link speedup.grader.app.UsageException}, shown as a line or two. Anything
 * else that goes wrong is the program's own fault, and shown with its trace.
 */
@NullMarked
package speedup.grader.cli;

import org.jspecify.annotations.NullMarked;
