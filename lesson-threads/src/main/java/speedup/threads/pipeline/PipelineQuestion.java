package speedup.threads.pipeline;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a pipeline is asked.
 *
 * @param scene in which situation
 * @param items that the source has
 * @param workers of each stage, at least 1; or {@link #AS_MANY_AS_CORES}
 * @param rounds how much each stage computes for an item; 0 where items are marked
 * @param capacity of each queue, at least 1; or {@link #AS_MANY_AS_CORES} for twice as many
 * @param held who is held up, or throws, and at which item
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the question; never compared
record PipelineQuestion(PipelineScene scene, long[] items, int[] workers, int[] rounds, int capacity, Place held) {

    static final Codec<PipelineQuestion> CODEC = RecordCodec.of(
            PipelineQuestion::new,
            field(PipelineQuestion::scene, constantOf(PipelineScene.class)),
            field(PipelineQuestion::items, LONGS),
            field(PipelineQuestion::workers, INTS),
            field(PipelineQuestion::rounds, INTS),
            field(PipelineQuestion::capacity, INT),
            field(PipelineQuestion::held, Place.CODEC));

    /** The machine that asks need not have the cores of the one that answers. */
    static final int AS_MANY_AS_CORES = 0;

    /** The stages that compute, new ones each time. */
    List<WorkStage> stages() {
        return IntStream.range(0, workers.length)
                .mapToObj(stage ->
                        new WorkStage(workers[stage] == AS_MANY_AS_CORES ? cores() : workers[stage], rounds[stage]))
                .toList();
    }

    /** What the pipeline is told. */
    int capacityHere() {
        return capacity == AS_MANY_AS_CORES ? 2 * cores() : capacity;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The most items that may be on their way, as {@link Pipeline} says. Not where a number follows from the cores. */
    int mostOnTheWay() {
        return (capacity + 2) * (workers.length + 1) + IntStream.of(workers).sum();
    }

    /** The index of the sink, among the places that an item comes to. */
    int sink() {
        return workers.length;
    }

    /**
     * An item at some place.
     *
     * @param stage an index of a stage, {@link #SOURCE}, or the number of stages for the sink
     * @param item its place in the source, from 0 on
     */
    record Place(int stage, int item) {

        static final Codec<Place> CODEC = RecordCodec.of(Place::new, field(Place::stage, INT), field(Place::item, INT));

        static final int SOURCE = -1;

        static final Place NONE = new Place(SOURCE, -1);
    }
}
