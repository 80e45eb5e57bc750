package speedup.processes.pool;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.ProcessIdProbe;

/** The contract of {@code processes/pool}. */
public final class ProcessPoolExercise implements Exercise<ProcessPool, PoolInput, PoolOutput> {

    /** At this size the question is where the tasks are done, and not what comes of them. */
    private static final int WHERE = 8;

    /**
     * How many starts a task has: some hundred, or more than ten thousand. The long ones are every fourth of
     * the first quarter, and take about 70% of the time: whoever shares the tasks out beforehand, in
     * equal blocks or in turn, gives most of the work to one of 2 or 4 workers.
     */
    private static final int SHORT = 400;

    private static final int LONG = 32 * SHORT;
    private static final int STRIDE = 4;

    @Override
    public String id() {
        return "processes/pool";
    }

    @Override
    public String title() {
        return "Keep a pool of worker processes";
    }

    @Override
    public Class<ProcessPool> answerType() {
        return ProcessPool.class;
    }

    @Override
    public String answerName() {
        return "ParallelProcessPool";
    }

    @Override
    public ProcessPool baseline() {
        return new SerialProcessPool();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, WHERE, 16, 31, 64, 101);
    }

    /**
     * So many tasks, of the same lengths for every seed. At the timed size, the steps of all of them
     * differ by about 0.1% from one seed to another.
     */
    @Override
    public PoolInput input(long seed, int size) {
        if (size == WHERE) {
            return new PoolInput(ProcessIdProbe.class, LongStream.range(0, size).toArray());
        }
        SplittableRandom random = new SplittableRandom(seed);
        int offset = random.nextInt(STRIDE);
        return new PoolInput(
                CollatzSteps.class,
                IntStream.range(0, size)
                        .mapToLong(i -> task(i % STRIDE == offset && i < size / 4 ? LONG : SHORT, random))
                        .toArray());
    }

    /** Calls the pool. Where the question is who did the tasks, the workers are listed too. */
    @Override
    public PoolOutput solve(ProcessPool answer, PoolInput input) throws IOException, InterruptedException {
        long[] results = answer.map(input.function(), input.tasks());
        return new PoolOutput(results, asksWhere(input) ? ProcessIdProbe.workers() : new long[0]);
    }

    /** The serial version has no workers: this process stands for them. */
    @Override
    public PoolOutput expected(ProcessPool baseline, PoolInput input) throws IOException, InterruptedException {
        return new PoolOutput(solve(baseline, input).results(), new long[] {ProcessIdProbe.id()});
    }

    private static boolean asksWhere(PoolInput input) {
        return input.function() == ProcessIdProbe.class;
    }

    @Override
    public Codec<PoolInput> inputCodec() {
        return PoolInput.CODEC;
    }

    @Override
    public Codec<PoolOutput> outputCodec() {
        return PoolOutput.CODEC;
    }

    @Override
    public Optional<String> difference(PoolInput input, PoolOutput expected, PoolOutput actual) {
        int tasks = input.tasks().length;
        if (actual.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, actual.results().length));
        }
        return asksWhere(input) ? misplaced(actual) : different(expected.results(), actual.results());
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, 160));
    }

    private static Optional<String> misplaced(PoolOutput actual) {
        double[] processes = Arrays.stream(actual.results()).asDoubleStream().toArray();
        return ProcessIdProbe.outside("task", 0, processes, actual.workers());
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

    private static long task(int count, SplittableRandom random) {
        return CollatzSteps.task(random.nextLong(1, CollatzSteps.START_LIMIT), count);
    }
}
