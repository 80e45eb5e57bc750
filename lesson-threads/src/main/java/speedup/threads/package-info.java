/**
 * What several exercises of this lesson are given: work that computes much and reads little, and a place where
 * two threads meet, so that they go on at the same moment.
 */
@NullMarked
package speedup.threads;

import org.jspecify.annotations.NullMarked;
