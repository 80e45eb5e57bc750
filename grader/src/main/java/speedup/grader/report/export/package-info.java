/**
 * Writes a {@link speedup.grader.verdict.Gradebook} in the formats that platforms and people with a spreadsheet read.
 * Like its parent it presents verdicts and never makes one.
 *
 * <pre>
 *   Gradebook --&gt; ExportFormat --&gt; GradesCsv, JUnitReport, GradescopeResults, PrairieLearnResults, MarkdownSummary
 *                                  --&gt; a file
 * </pre>
 *
 * What a submission has a say in is escaped for where it goes: XML, JSON, Markdown with HTML in it, and the cells of a
 * spreadsheet, which takes some texts for formulas.
 *
 * <p>What is inconclusive is open in all of them: it is neither a failure nor lost points.
 */
@NullMarked
package speedup.grader.report.export;

import org.jspecify.annotations.NullMarked;
