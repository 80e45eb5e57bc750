/**
 * How long a piece of work takes, measured so that the figure means something.
 *
 * <pre>
 *   Task --repeated--> sample --several--> Timing          one task: nanoseconds per call
 *   Task, Task --in turns, in pairs--> PairedTiming        two tasks: a ratio per pair
 * </pre>
 *
 * Four things make a naive stopwatch lie, and each has its place here. A clock has a grain: {@link
 * speedup.timing.NanoClock} measures it and a sample is made long against it. Code is slow until the
 * virtual machine has compiled it: {@link speedup.timing.Plan} has a warm-up. A compiler removes work
 * whose result nobody uses: {@link speedup.timing.Sink} uses it. A machine changes from second to
 * second: {@link speedup.timing.TaskTimer#compare} measures two tasks side by side and keeps every
 * pair, so that what slows one slows the other.
 *
 * <p>What takes several threads has them kept by a {@link speedup.timing.Team}, so that their start does not count.
 *
 * <p>The clock is handed in, so that all of this is tested against a scripted one.
 */
@NullMarked
package speedup.timing;

import org.jspecify.annotations.NullMarked;
