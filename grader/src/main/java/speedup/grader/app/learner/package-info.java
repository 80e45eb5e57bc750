/**
 * What a learner has done and can do next: answers in the lesson's folders, progress, starters, hints at the next step.
 */
@NullMarked
package speedup.grader.app.learner;

import org.jspecify.annotations.NullMarked;
