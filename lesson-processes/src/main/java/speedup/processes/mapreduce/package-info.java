/**
 * Exercise {@code processes/mapreduce}: count the words of many files by map, shuffle and reduce over worker processes.
 *
 * <pre>
 *   file 0 --&gt; map --&gt; words --+--&gt; partition 0 --&gt; reduce --&gt; results of the words in partition 0
 *   file 1 --&gt; map --&gt; words --+
 *   file 2 --&gt; map --&gt; words --+--&gt; partition 1 --&gt; reduce --&gt; results of the words in partition 1
 *          in a worker      shuffle                in a worker
 * </pre>
 *
 * <p>Read {@link speedup.processes.mapreduce.WordCount} and {@link speedup.processes.mapreduce.SerialWordCount}, then
 * write {@code ParallelWordCount}. {@link speedup.processes.WorkerPool} keeps the workers for you.
 */
@NullMarked
package speedup.processes.mapreduce;

import org.jspecify.annotations.NullMarked;
