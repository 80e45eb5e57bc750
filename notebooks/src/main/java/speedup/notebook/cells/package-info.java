/**
 * What cells can call without importing it: labs, tables, plots, the machine. It runs in the JVM of the cells.
 */
@NullMarked
package speedup.notebook.cells;

import org.jspecify.annotations.NullMarked;
