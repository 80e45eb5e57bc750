/**
 * Gives a {@link speedup.grader.verdict.Gradebook} to the platform that runs the grader, at the place and in the words
 * that it reads. Like its parent it presents verdicts and never makes one.
 *
 * <pre>
 *   variables, root folder --&gt; HostingPlatform
 *   Gradebook --&gt; ActionsAnnotations (WorkflowCommand, AnswerFiles), StepSummary --&gt; GitHub Actions
 *             \-&gt; Classroom50Result (Classroom50Submission)                      --&gt; result.json
 * </pre>
 *
 * Gradescope and PrairieLearn read a file that {@link speedup.grader.report.export.ExportFormat} writes.
 */
@NullMarked
package speedup.grader.report.hosting;

import org.jspecify.annotations.NullMarked;
