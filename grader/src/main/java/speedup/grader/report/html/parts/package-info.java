/** Parts of a page that all kinds of pages have. */
@NullMarked
package speedup.grader.report.html.parts;

import org.jspecify.annotations.NullMarked;
