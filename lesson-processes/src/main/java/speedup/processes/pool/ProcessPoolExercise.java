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
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;

/** The contract of {@code processes/pool}. */
public final class ProcessPoolExercise implements Exercise<ProcessPool, PoolInput, PoolOutput> {

    /** At this size the question is where the tasks are done, and not what comes of them. */
    private static final int WHERE = 8;

    /** At this size a function throws, then a function prints. */
    private static final int FAILURE = 5;

    /** At this size the question is how the pool ends. */
    private static final int CLOSING = 2;

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
        return List.of(0, 1, CLOSING, 3, FAILURE, WHERE, 16, 31, 64, 101);
    }

    /** Another pool has to start its workers. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING);
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
        if (size == FAILURE) {
            return new PoolInput(
                    FailingTask.class,
                    new SplittableRandom(seed).longs(size, 0, 1_000).toArray());
        }
        SplittableRandom random = new SplittableRandom(seed);
        int offset = random.nextInt(STRIDE);
        return new PoolInput(
                CollatzSteps.class,
                IntStream.range(0, size)
                        .mapToLong(i -> task(i % STRIDE == offset && i < size / 4 ? LONG : SHORT, random))
                        .toArray());
    }

    /** Calls the pool, and asks what the size asks for beside the results. */
    @Override
    public PoolOutput solve(ProcessPool answer, PoolInput input) throws IOException, InterruptedException {
        // First without a failure, so that an answer that stumbles over what is printed shows just that.
        long[] results = answer.map(input.function(), input.tasks());
        long[] workers = asksWhere(input) ? ProcessIdProbe.workers() : new long[0];
        String complaint = switch (input.tasks().length) {
            case FAILURE -> ofFailure(answer, input, results);
            case CLOSING -> ClosingProbe.complaint(answer, pool -> pool.map(input.function(), input.tasks()));
            default -> "";
        };
        return new PoolOutput(results, workers, complaint);
    }

    /** One task in the middle fails; after that, the pool has to do what it did before. */
    private static String ofFailure(ProcessPool pool, PoolInput input, long... results)
            throws IOException, InterruptedException {
        long[] tasks = input.tasks().clone();
        tasks[FAILURE / 2] = -1;
        try {
            pool.map(input.function(), tasks);
            return "A function threw, and the call returned as if nothing had happened, where it has to throw"
                    + " TaskFailedException";
        } catch (TaskFailedException expected) {
            return Arrays.equals(pool.map(input.function(), input.tasks()), results)
                    ? ""
                    : "After a call in which a function threw, the pool gives other results for the same tasks";
        }
    }

    /** The serial version has no workers: this process stands for them. */
    @Override
    public PoolOutput expected(ProcessPool baseline, PoolInput input) throws IOException, InterruptedException {
        return new PoolOutput(baseline.map(input.function(), input.tasks()), new long[] {ProcessIdProbe.id()}, "");
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
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
        int tasks = input.tasks().length;
        if (actual.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, actual.results().length));
        }
        return asksWhere(input) ? misplaced(actual) : different(input, expected.results(), actual.results());
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, 160));
    }

    private static Optional<String> misplaced(PoolOutput actual) {
        double[] processes = Arrays.stream(actual.results()).asDoubleStream().toArray();
        return ProcessIdProbe.outside("task", 0, processes, actual.workers());
    }

    private static Optional<String> different(PoolInput input, long[] expected, long[] actual) {
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
                "Of %d results, number %d is %d%s. It should be %d%s",
                expected.length,
                i,
                actual[i],
                whose,
                expected[i],
                input.function() == FailingTask.class
                        ? ". The function prints a line, which must not get between the results"
                        : ""));
    }

    private static long task(int count, SplittableRandom random) {
        return CollatzSteps.task(random.nextLong(1, CollatzSteps.START_LIMIT), count);
    }
}
