/**
 * How a lab's report looks in plain characters: its tables, its notes and its question, in the style of
 * the other reports. Its plots are drawn by {@code speedup.grader.plot}.
 *
 * <pre>
 *   LabReport --&gt; LabText --&gt; lines:  Amounts, text.Table, text.Paragraph
 * </pre>
 */
@NullMarked
package speedup.grader.labs;

import org.jspecify.annotations.NullMarked;
