/**
 * Exercise {@code processes/blur-messages}: blur a series of images in worker processes, which get them
 * and give them back as messages.
 *
 * <pre>
 *   images --+-- filter, image --&gt;  worker JVM 1  --- new image --+--&gt; new images, in the order
 *            +-- filter, image --&gt;  worker JVM 2  --- new image --+     of the old ones
 * </pre>
 *
 * <p>Read {@link speedup.processes.blurmessages.MessageBlur}, then write {@code ParallelMessageBlur}. The
 * images and the blur are in {@link speedup.processes.blur}; {@link speedup.processes.WorkerPool} starts
 * and ends the workers for you.
 */
@NullMarked
package speedup.processes.blurmessages;

import org.jspecify.annotations.NullMarked;
