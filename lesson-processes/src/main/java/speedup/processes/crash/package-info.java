/**
 * Exercise {@code processes/crash}: a pool that outlives its workers.
 *
 * <pre>
 *   task --&gt; worker --&gt; result           done, and never done again
 *   task --&gt; worker dies                 tried again in another worker
 *   task --&gt; worker takes too long       the worker is killed, and so it has died
 *   task --&gt; worker dies, and again      given up and named; the other tasks go on
 * </pre>
 *
 * <p>Read {@link speedup.processes.crash.CrashProofPool}, then write {@code ParallelCrashProofPool}.
 */
@NullMarked
package speedup.processes.crash;

import org.jspecify.annotations.NullMarked;
