/**
 * The lab {@code pipeline}: three uneven stages over bounded queues, with one worker or more for the slowest.
 *
 * <pre>
 *   ThreeStages --QueuedRun, in turns--&gt; PipelineFigures --tables, plot, findings--&gt; report
 *    units of work                        samples and waiting items, by workers
 * </pre>
 */
@NullMarked
package speedup.threads.labs.pipeline;

import org.jspecify.annotations.NullMarked;
