/**
 * How the speed of one answer grows with the cores: measured speedups on several numbers of them, and what the laws of
 * scaling say about these.
 */
@NullMarked
package speedup.grader.report.scaling;

import org.jspecify.annotations.NullMarked;
