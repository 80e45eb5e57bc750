/**
 * Exercise {@code threads/pipeline}: stages that work at the same time, with bounded queues in between.
 *
 * <p>Read {@link speedup.threads.pipeline.Pipeline} and {@link speedup.threads.pipeline.SerialPipeline}, then write {@code
 * ParallelPipeline}.
 *
 * <pre>
 *   PipelineQuestion --> PipelineProbe --source, stages, sink--> Pipeline
 *    scene, items             |                                     |
 *                             |                    each tells a PipelineWatch of its calls
 *                             v                                     v
 *                    PipelineObservation <--first breach, results
 * </pre>
 *
 * In all scenes but one, items are marked: each tells its place in the source and how many stages it has passed. The sink, a
 * stage or the source is held up until all others wait, and then goes on or throws; meanwhile the items that are on their way
 * are counted. No verdict of these rests on how long something took.
 */
@NullMarked
package speedup.threads.pipeline;

import org.jspecify.annotations.NullMarked;
