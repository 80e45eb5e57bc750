/**
 * Exercise {@code processes/blur-shared}: blur a series of images in worker processes that see the same
 * memory, through a file that all of them map.
 *
 * <pre>
 *                 where, which filter
 *   this process ---------------------&gt; worker JVM 1, 2, ...
 *        |       &lt;--------------------        |
 *        |                done                |
 *        +---&gt; [ pixels in a mapped file ] &lt;--+
 * </pre>
 *
 * <p>Read {@link speedup.processes.blurshared.SharedBlur}, then write {@code ParallelSharedBlur}. The
 * images and the blur are in {@link speedup.processes.blur}; {@link speedup.processes.WorkerPool} starts
 * and ends the workers for you.
 */
@NullMarked
package speedup.processes.blurshared;

import org.jspecify.annotations.NullMarked;
