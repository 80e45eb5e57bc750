/**
 * Images and what is done to them, given to the exercises that blur a series of images in worker
 * processes.
 *
 * <p>A {@link speedup.processes.blur.Filter} makes a new image of an old one; {@link
 * speedup.processes.blur.Gaussian} is the one with the work. Both are serializable, so that they can be
 * sent to another process as they are.
 */
@NullMarked
package speedup.processes.blur;

import org.jspecify.annotations.NullMarked;
