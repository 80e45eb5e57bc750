/**
 * What cells show: text, and bundles such as plots and tables.
 *
 * <pre>
 *   cell's Java --BundleFrame--&gt; System.out --&gt; OutputSplitter --&gt; CellOutput --&gt; front end
 * </pre>
 *
 * Bundles travel among the printed text, so that both keep their order.
 */
@NullMarked
package speedup.notebook.output;

import org.jspecify.annotations.NullMarked;
