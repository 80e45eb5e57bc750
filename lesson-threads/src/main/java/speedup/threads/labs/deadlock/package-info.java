/**
 * The lab {@code deadlock}: two threads that take two locks, in two orders and in one.
 *
 * <pre>
 *   TwoLocks, meeting --LockWait--&gt; the cycle, as the JVM finds it
 *   TwoLocks --DeadlockCount------&gt; how often it comes about by itself
 *                                   |
 *                                   v
 *                              DeadlockLab
 * </pre>
 */
@NullMarked
package speedup.threads.labs.deadlock;

import org.jspecify.annotations.NullMarked;
