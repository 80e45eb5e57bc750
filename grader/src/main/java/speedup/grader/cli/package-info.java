/**
 * The commands of {@code ./speedup}. They read what the user typed, ask a service, show what it
 * answers and say what to do next; the exit code is for programs.
 *
 * <pre>
 *   Main --&gt; SpeedupCommand --&gt; list, check, hint, machine, grade, lab
 *                                  |      |      |       |       |     |
 *                                  v      v      v       v       |     v
 *                          Catalogue, ProgressStore MachineService  Lab, PlotFormat
 *                                                                v
 *                                                          GradingService
 * </pre>
 *
 * What a user can put right is a {@link speedup.grader.app.UsageException}, shown as a line or two. Anything
 * else that goes wrong is the program's own fault, and shown with its trace.
 */
@NullMarked
package speedup.grader.cli;

import org.jspecify.annotations.NullMarked;
