/**
 * Shows a {@link speedup.grader.verdict.Gradebook} to people and to programs, and what the grader is
 * doing meanwhile. Presents verdicts and never makes one.
 *
 * <pre>
 *   Gradebook --&gt; ConsoleReport --&gt; text:  SubmissionSection (Table, Paragraph) ..., ClassSummary, conditions
 *             \-&gt; JsonReport    --&gt; report.json, as the schemas beside this package say
 *   GradingListener --&gt; ProgressLine  --&gt; standard error
 * </pre>
 *
 * Much of what is shown came from a submission: names, compiler diagnostics, failed tests, output. All
 * of it passes {@link speedup.grader.text.UntrustedText} on its way to a terminal or a build log.
 */
@NullMarked
package speedup.grader.report;

import org.jspecify.annotations.NullMarked;
