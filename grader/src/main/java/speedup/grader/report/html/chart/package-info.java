/** Pictures on a page, as SVG with a table or a description beside it. */
@NullMarked
package speedup.grader.report.html.chart;

import org.jspecify.annotations.NullMarked;
