/**
 * One process that answers, as the judge sees it: it is started, asked, frozen between questions and ended, and what it
 * does instead of answering becomes a problem of the answer.
 */
@NullMarked
package speedup.grader.judge.process;

import org.jspecify.annotations.NullMarked;
