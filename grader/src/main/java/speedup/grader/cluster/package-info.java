/**
 * Hands the parts of a class to the scheduler of a cluster, which runs each on a node of its own.
 *
 * <pre>
 *   ClassSize --&gt; JobLimits --&gt; ClusterPlan --&gt; JobScripts --&gt; parts.sh, merge.sh, submit.sh
 *                                   Scheduler --^                  |
 *                                                                  v
 *             JobEvents &lt;-- files that the jobs write &lt;-- JobSubmission --&gt; JobFollower
 * </pre>
 *
 * <p>The scripts know nothing of the class: they run {@code ./speedup grade --shard} and {@code ./speedup merge}. What
 * is found in the shared folder was written by jobs, and is read as text from elsewhere.
 */
@NullMarked
package speedup.grader.cluster;

import org.jspecify.annotations.NullMarked;
