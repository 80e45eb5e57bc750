package speedup.threads.futures;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a runner is asked.
 *
 * @param scene in which situation
 * @param needs the numbers of the tasks that each task needs
 * @param steps how many steps each task takes
 * @param seed of what the tasks compute
 * @param threads of the executor, at least 1; or {@link #AS_MANY_AS_CORES}
 * @param held tasks of which the first that begins is held up
 * @param failing the task that fails, or {@link #NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the question; never compared
record GraphQuestion(GraphScene scene, int[][] needs, int[] steps, long seed, int threads, int[] held, int failing) {

    static final Codec<GraphQuestion> CODEC = RecordCodec.of(
            GraphQuestion::new,
            field(GraphQuestion::scene, constantOf(GraphScene.class)),
            field(GraphQuestion::needs, list("Task", INTS).map(rows -> rows.toArray(new int[0][]), Arrays::asList)),
            field(GraphQuestion::steps, INTS),
            field(GraphQuestion::seed, LONG),
            field(GraphQuestion::threads, INT),
            field(GraphQuestion::held, INTS),
            field(GraphQuestion::failing, INT));

    /** The machine that asks need not have the cores of the one that answers. */
    static final int AS_MANY_AS_CORES = 0;

    /** No task. */
    static final int NONE = -1;

    /** How many threads the executor has. */
    int threadsHere() {
        return threads == AS_MANY_AS_CORES ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** What a task computes. */
    TaskFunction function(int task) {
        return new BitSteps(seed + task, steps[task]);
    }

    /** The tasks, which nobody watches. */
    List<GraphTask> tasks() {
        return IntStream.range(0, needs.length)
                .mapToObj(task -> new GraphTask(needsOf(task), function(task)))
                .toList();
    }

    List<Integer> needsOf(int task) {
        return IntStream.of(needs[task]).boxed().toList();
    }
}
