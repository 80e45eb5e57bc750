/** The commands of a learner: lessons, exercises, hints, checks and labs. */
@NullMarked
package speedup.grader.cli.learner;

import org.jspecify.annotations.NullMarked;
