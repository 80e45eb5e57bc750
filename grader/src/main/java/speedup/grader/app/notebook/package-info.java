/**
 * Opens the lessons' notebooks: describes the kernel to Jupyter, finds a Jupyter, and starts it. The kernel itself
 * stands in the module {@code notebooks}, of which nothing here knows a class.
 */
@NullMarked
package speedup.grader.app.notebook;

import org.jspecify.annotations.NullMarked;
