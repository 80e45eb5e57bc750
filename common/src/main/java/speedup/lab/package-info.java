/**
 * What a lab is: an experiment of a lesson, to see a thing happen on one's own machine.
 *
 * <pre>
 *   LabRequest --Lab.run--&gt; LabReport: tables, plots, notes, a question
 *   (size, threads)  |
 *                    +--&gt; LabProgress
 * </pre>
 *
 * A lab measures and reports values. It prints nothing and draws nothing: how a {@link
 * speedup.lab.LabTable} or a {@link speedup.lab.Plot} looks is for whoever shows it. What a lab needs
 * and the machine does not have is a {@link speedup.lab.MissingPrerequisiteException}.
 *
 * <p>Labs are registered as services of {@link speedup.lab.Lab} and found through {@link
 * speedup.lab.Labs}.
 */
@NullMarked
package speedup.lab;

import org.jspecify.annotations.NullMarked;
