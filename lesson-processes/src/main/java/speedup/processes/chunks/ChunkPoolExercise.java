package speedup.processes.chunks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;

/** The contract of {@code processes/chunks}. */
public final class ChunkPoolExercise implements Exercise<TaskPool, long[], TaskPoolOutput> {

    /**
     * At this size the question is who does the tasks, and there are so many of them for each core: with
     * fewer, somebody may well send all in one message.
     */
    private static final int WHERE = 200;

    /** At this size the question is how the pool ends. */
    private static final int CLOSING = 3;

    private static final long BARRIERS = 1_000_000_000;

    @Override
    public String id() {
        return "processes/chunks";
    }

    @Override
    public String title() {
        return "Send tiny tasks in chunks";
    }

    @Override
    public Class<TaskPool> answerType() {
        return TaskPool.class;
    }

    @Override
    public String answerName() {
        return "ParallelChunkPool";
    }

    @Override
    public TaskPool baseline() {
        return new MessagePerTaskPool();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, CLOSING, 7, 64, 100, WHERE, 1_000, 1_009, 4_096, 30_011);
    }

    /** Another pool has to start its workers. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING);
    }

    /** So many tasks. Where the question is who does them, the number of a barrier. */
    @Override
    public long[] input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        if (size == WHERE) {
            long[] barrier = new long[size];
            barrier[0] = random.nextLong(BARRIERS);
            return barrier;
        }
        return random.longs(size).toArray();
    }

    /** Where the question is who does the tasks, every worker is waited for: there is one for each core. */
    @Override
    public TaskPoolOutput solve(TaskPool answer, long[] input) throws IOException, InterruptedException {
        TaskPoolOutput output = answers(answer, input, Runtime.getRuntime().availableProcessors());
        return input.length == CLOSING
                ? new TaskPoolOutput(
                        output.results(),
                        output.workers(),
                        output.awaited(),
                        ClosingProbe.complaint(answer, pool -> pool.map(XorShift.class, input)))
                : output;
    }

    /** The baseline has one worker. */
    @Override
    public TaskPoolOutput expected(TaskPool baseline, long[] input) throws IOException, InterruptedException {
        return answers(baseline, input, 1);
    }

    private static TaskPoolOutput answers(TaskPool pool, long[] input, int workers)
            throws IOException, InterruptedException {
        return input.length == WHERE
                ? processes(pool, input[0], workers)
                : new TaskPoolOutput(pool.map(XorShift.class, input), new long[0], 0, "");
    }

    private static TaskPoolOutput processes(TaskPool pool, long number, int awaited)
            throws IOException, InterruptedException {
        long[] tasks = new long[WHERE * awaited];
        Arrays.fill(tasks, BarrierProbe.task(number, awaited));
        BarrierProbe.open(number);
        try {
            long[] results = pool.map(BarrierProbe.class, tasks);
            return new TaskPoolOutput(results, ProcessIdProbe.workers(), awaited, "");
        } finally {
            BarrierProbe.close(number);
        }
    }

    @Override
    public Codec<long[]> inputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Codec<TaskPoolOutput> outputCodec() {
        return TaskPoolOutput.CODEC;
    }

    @Override
    public Optional<String> difference(long[] input, TaskPoolOutput expected, TaskPoolOutput actual) {
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
        boolean where = input.length == WHERE;
        int tasks = where ? WHERE * actual.awaited() : input.length;
        if (actual.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, actual.results().length));
        }
        return where ? misplaced(actual) : different(expected.results(), actual.results());
    }

    /**
     * An eighth of the processor time, of all processes together. By the wall clock the bar would mean
     * something else on every machine: a pool that sends one message a task over sixty workers at once has
     * not saved a single message.
     */
    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.SingleCoreSpeedup(8, 4_000));
    }

    private static Optional<String> misplaced(TaskPoolOutput actual) {
        double[] processes = Arrays.stream(actual.results()).asDoubleStream().toArray();
        Optional<String> outside = ProcessIdProbe.outside("task", 0, processes, actual.workers());
        if (outside.isPresent()) {
            return outside;
        }
        long busy = Arrays.stream(processes).distinct().count();
        return busy >= actual.awaited()
                ? Optional.empty()
                : Optional.of(String.format(
                        "Of %d tasks, %d for each of %d cores, all were done by %d of the workers while the others"
                                + " had nothing to do. A chunk must not be so large that no other is left",
                        processes.length, WHERE, actual.awaited(), busy));
    }

    private static Optional<String> different(long[] expected, long[] actual) {
        int i = Arrays.mismatch(expected, actual);
        if (i < 0) {
            return Optional.empty();
        }
        String whose = IntStream.range(0, expected.length)
                .filter(j -> expected[j] == actual[i])
                .mapToObj(j -> ", which is the result of task " + j)
                .findFirst()
                .orElse("");
        return Optional.of(String.format(
                "Of %d results, number %d is %d%s. It should be %d",
                expected.length, i, actual[i], whose, expected[i]));
    }
}
