/**
 * How much of a whole core each core gives, right now.
 *
 * <p>Two cores of a cloud machine are at times two hardware threads of one core. No counter shows it:
 * there is no steal, no pressure, and both threads run all the time, each at little more than half the
 * speed. An answer that is measured in such a period looks like a bad one. So a kernel that is known to
 * scale is run beside it: what that one does not reach, nobody could have reached.
 *
 * <pre>
 *   Calibrator --measure--> Calibration --wholeCores--> k in (0, 1]
 * </pre>
 */
@NullMarked
package speedup.calibration;

import org.jspecify.annotations.NullMarked;
