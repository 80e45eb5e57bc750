/**
 * What several exercises of this lesson are given: work that computes much and reads little; a place where two threads
 * meet, so that they go on at the same moment; and threads that are held at a gate, or watched whether they wait, and for
 * whom.
 */
@NullMarked
package speedup.threads;

import org.jspecify.annotations.NullMarked;
