/**
 * The grader: from submissions to marks that can be defended.
 *
 * <pre>
 *   Submission -&gt; Compilation -&gt; CorrectnessReport -&gt; SpeedupReport -&gt; SpeedupStack -&gt; TestReport -&gt; Verdict -&gt; reports
 *     intake       compile        correctness         measurement     explanation     tests        verdict     report
 *                                    \____________________ judge ___________/           |
 *                                           \________________ sandbox _________________/
 * </pre>
 *
 * Each stage is a package, owns one immutable result, and knows only the results of earlier stages. {@link
 * speedup.grader.grading.Grader} alone knows all of them. The lesson's tests come last: they explain a mark and
 * never give one, so that nothing waits for them, and an answer that hangs is asked only once. Graders of one user
 * share the machine by a {@code lock}, an exercise at a time.
 */
@NullMarked
package speedup.grader;

import org.jspecify.annotations.NullMarked;
