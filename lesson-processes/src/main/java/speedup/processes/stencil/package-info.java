/**
 * Exercise {@code processes/stencil}: follow the heat in a plate, whose rows are shared out over worker
 * processes that tell each other the rows at their borders.
 *
 * <pre>
 *   worker 1   rows 1..k     --- row k   --&gt;
 *                            &lt;-- row k+1 ---   worker 2   rows k+1..n      at every step
 * </pre>
 *
 * <p>Read {@link speedup.processes.stencil.Plate}, {@link speedup.processes.stencil.StepRule} and {@link
 * speedup.processes.stencil.SerialPlate}, then write {@code ParallelPlate}. {@link
 * speedup.processes.WorkerPool} starts and ends the workers for you.
 */
@NullMarked
package speedup.processes.stencil;

import org.jspecify.annotations.NullMarked;
