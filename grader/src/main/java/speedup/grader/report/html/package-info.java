/**
 * Shows a {@link speedup.grader.verdict.Gradebook} as HTML: an overview of the class, and a page for each submission
 * that can be handed out alone.
 *
 * <pre>
 *   Gradebook --&gt; HtmlReport --&gt; ClassPage:      MarksTable, ScoreHistogram, PassRates, CommonCauses, OpenMarks
 *                            \-&gt; SubmissionPage: ExerciseSection (SpeedupChart, SpeedupStackChart, DetailLines,
 *                                                ThreadTimelineChart, NextStepSection)
 *                            \-&gt; AnswerPage:     ExerciseSection, SourceListing
 *                   PageFrame around each: head, style.css, conditions
 * </pre>
 *
 * Pages are files without any script, which load nothing and lead nowhere but to each other. What came from a
 * submission passes {@link speedup.grader.report.html.parts.PageText} and becomes a text of an element: the builder escapes
 * it, and no attribute, address or style is made of it.
 *
 * <p>No status is told by a color alone, and each picture has its figures in words.
 */
@NullMarked
package speedup.grader.report.html;

import org.jspecify.annotations.NullMarked;
