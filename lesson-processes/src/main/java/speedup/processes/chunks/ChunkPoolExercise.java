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

/** The contract of {@code processes/chunks}. */
public final class ChunkPoolExercise implements Exercise<TaskPool, long[], Answers> {

    /**
     * At this size the question is who does the tasks, and there are so many of them for each core: with
     * fewer, somebody may well send all in one message.
     */
    private static final int WHERE = 200;

    private static final long ROLL_CALLS = 1_000_000_000;

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
        return List.of(0, 1, 2, 3, 7, 64, 100, WHERE, 1_000, 1_009, 4_096, 30_011);
    }

    /** So many tasks. Where the question is who does them, the number of a roll-call. */
    @Override
    public long[] input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        if (size == WHERE) {
            long[] rollCall = new long[size];
            rollCall[0] = random.nextLong(ROLL_CALLS);
            return rollCall;
        }
        return random.longs(size).toArray();
    }

    @Override
    public Answers solve(TaskPool answer, long[] input) throws IOException, InterruptedException {
        return input.length == WHERE
                ? callTheRoll(answer, input[0])
                : new Answers(answer.map(XorShift.class, input), new long[0], 0);
    }

    /** Every worker is waited for; the baseline has one. */
    private static Answers callTheRoll(TaskPool answer, long number) throws IOException, InterruptedException {
        int awaited =
                answer instanceof MessagePerTaskPool ? 1 : Runtime.getRuntime().availableProcessors();
        long[] tasks = new long[WHERE * awaited];
        Arrays.fill(tasks, RollCall.task(number, awaited));
        RollCall.open(number);
        try {
            long[] results = answer.map(RollCall.class, tasks);
            long[] workers = ProcessHandle.current()
                    .descendants()
                    .mapToLong(ProcessHandle::pid)
                    .toArray();
            return new Answers(results, workers, awaited);
        } finally {
            RollCall.close(number);
        }
    }

    @Override
    public Codec<long[]> inputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Codec<Answers> outputCodec() {
        return Answers.CODEC;
    }

    @Override
    public Optional<String> difference(long[] input, Answers expected, Answers actual) {
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
        return List.of(new Requirement.OnOneCore(8, 4_000));
    }

    private static Optional<String> misplaced(Answers actual) {
        long[] processes = actual.results();
        for (int i = 0; i < processes.length; i++) {
            long process = processes[i];
            if (Arrays.stream(actual.workers()).noneMatch(worker -> worker == process)) {
                return Optional.of(String.format(
                        "Task %d was done in process %d, which is no worker that the pool keeps: the child processes"
                                + " alive after the call are %s. Every task belongs in a worker process, and the"
                                + " workers stay alive until the pool is closed",
                        i, process, Arrays.toString(actual.workers())));
            }
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
