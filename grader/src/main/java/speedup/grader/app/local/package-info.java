/** The services on this machine: they grade, study and describe it, and keep verdicts from run to run. */
@NullMarked
package speedup.grader.app.local;

import org.jspecify.annotations.NullMarked;
