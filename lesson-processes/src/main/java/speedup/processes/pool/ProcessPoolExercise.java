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

/** The contract of {@code processes/pool}. */
public final class ProcessPoolExercise implements Exercise<ProcessPool, Mapping, Mapped> {

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
    public Mapping input(long seed, int size) {
        if (size == WHERE) {
            return new Mapping(ProcessId.class, LongStream.range(0, size).toArray());
        }
        SplittableRandom random = new SplittableRandom(seed);
        int offset = random.nextInt(STRIDE);
        return new Mapping(
                CollatzSteps.class,
                IntStream.range(0, size)
                        .mapToLong(i -> task(i % STRIDE == offset && i < size / 4 ? LONG : SHORT, random))
                        .toArray());
    }

    /**
     * Calls the pool. Where the question is who did the tasks, the living children of this process
     * are listed too; for the serial version, which has none, it is this process itself.
     */
    @Override
    public Mapped solve(ProcessPool answer, Mapping input) throws IOException, InterruptedException {
        long[] results = answer.map(input.function(), input.tasks());
        if (input.function() != ProcessId.class) {
            return new Mapped(results, new long[0]);
        }
        ProcessHandle here = ProcessHandle.current();
        return new Mapped(
                results,
                answer instanceof SerialProcessPool
                        ? new long[] {here.pid()}
                        : here.descendants().mapToLong(ProcessHandle::pid).toArray());
    }

    @Override
    public Codec<Mapping> inputCodec() {
        return Mapping.CODEC;
    }

    @Override
    public Codec<Mapped> outputCodec() {
        return Mapped.CODEC;
    }

    @Override
    public Optional<String> difference(Mapping input, Mapped expected, Mapped actual) {
        int tasks = input.tasks().length;
        if (actual.results().length != tasks) {
            return Optional.of(String.format("There are %d tasks, and %d results", tasks, actual.results().length));
        }
        return input.function() == ProcessId.class
                ? misplaced(actual)
                : different(expected.results(), actual.results());
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, 160));
    }

    private static Optional<String> misplaced(Mapped actual) {
        for (int i = 0; i < actual.results().length; i++) {
            long process = actual.results()[i];
            if (Arrays.stream(actual.workers()).noneMatch(worker -> worker == process)) {
                return Optional.of(String.format(
                        "Task %d was done in process %d, which is no worker that the pool keeps: the child processes"
                                + " alive after the call are %s. Every task belongs in a worker process, and the"
                                + " workers stay alive until the pool is closed",
                        i, process, Arrays.toString(actual.workers())));
            }
        }
        return Optional.empty();
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
