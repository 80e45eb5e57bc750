package speedup.processes.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code processes/crash}. */
public final class CrashProofPoolExercise implements Exercise<CrashProofPool, Ordeal, Outcome> {

    /** At this size, a task hangs. Waiting for it is what costs time. */
    private static final int HANGING = 16;

    /** At this size, a task is tried once more than at the others. */
    private static final int PATIENT = 7;

    /**
     * Short enough to wait for, and long enough for a task that does no harm, which takes some hundred
     * milliseconds in a fresh worker: with a limit of 1 second, and ten busy programs to each core, some did not make it.
     */
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** Never reached. */
    private static final Duration LONG = Duration.ofMinutes(5);

    /** Who was killed needs a moment to be gone. */
    private static final long MOMENT_NANOS = 2_000_000_000L;

    private static final long MARKS = 1_000_000_000_000L;

    @Override
    public String id() {
        return "processes/crash";
    }

    @Override
    public String title() {
        return "Outlive workers that die or hang";
    }

    @Override
    public Class<CrashProofPool> answerType() {
        return CrashProofPool.class;
    }

    @Override
    public String answerName() {
        return "ParallelCrashProofPool";
    }

    @Override
    public CrashProofPool baseline() {
        return new SerialCrashProofPool();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, PATIENT, 12, HANGING, 40);
    }

    /** So many tasks in random order. A small size tells by itself what is wrong with an answer. */
    @Override
    public Ordeal input(long seed, int size) {
        Random random = new Random(seed);
        List<Peril> perils = Stream.concat(perils(size).stream(), Stream.generate(() -> Peril.NONE))
                .limit(size)
                .collect(Collectors.toList());
        Collections.shuffle(perils, random);
        long marks = Math.floorMod(random.nextLong(), MARKS);
        long[] tasks = IntStream.range(0, size)
                .mapToLong(i -> Trial.task(marks, i, perils.get(i)))
                .toArray();
        return new Ordeal(tasks, new Patience(size == HANGING ? SHORT : LONG, size == PATIENT ? 3 : 2));
    }

    private static List<Peril> perils(int size) {
        return switch (size) {
            case 2, PATIENT -> List.of(Peril.ALWAYS_DIES);
            case 3 -> Collections.nCopies(3, Peril.ALWAYS_DIES);
            case 5 -> List.of(Peril.DIES_ONCE);
            case 12 -> List.of(Peril.DIES_ONCE, Peril.DIES_ONCE, Peril.ALWAYS_DIES);
            case HANGING -> List.of(Peril.HANGS_ONCE, Peril.DIES_ONCE);
            default -> List.of();
        };
    }

    @Override
    public Outcome solve(CrashProofPool answer, Ordeal input) throws IOException, InterruptedException {
        if (input.tasks().length == 0) {
            return outcome(answer.map(Trial.class, input.tasks(), input.patience()), new long[0], 0, 0);
        }
        Marks marks = Trial.marks(input.tasks()[0]);
        marks.open();
        try {
            Harvest harvest = answer.map(Trial.class, input.tasks(), input.patience());
            return outcome(harvest, attempts(marks, input), tooMany(), marks.ofThisProcess(input.tasks().length));
        } finally {
            marks.close();
        }
    }

    /** The serial version does the tasks in this process, as no answer may. */
    @Override
    public Outcome expected(CrashProofPool baseline, Ordeal input) throws IOException, InterruptedException {
        Outcome outcome = solve(baseline, input);
        return new Outcome(outcome.results(), outcome.poison(), outcome.attempts(), outcome.tooMany(), 0);
    }

    private static Outcome outcome(Harvest harvest, long[] attempts, int tooMany, int stayedHome) {
        long[] poison = Arrays.stream(harvest.poison()).asLongStream().toArray();
        return new Outcome(harvest.results(), poison, attempts, tooMany, stayedHome);
    }

    private static long[] attempts(Marks marks, Ordeal input) throws IOException {
        long[] attempts = new long[input.tasks().length];
        for (int i = 0; i < attempts.length; i++) {
            attempts[i] = marks.processes(i).size();
        }
        return attempts;
    }

    private static int tooMany() throws InterruptedException {
        long start = System.nanoTime();
        int cores = Runtime.getRuntime().availableProcessors();
        while (children() > cores && System.nanoTime() - start < MOMENT_NANOS) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return Math.max(0, children() - cores);
    }

    private static int children() {
        return (int) ProcessHandle.current().descendants().count();
    }

    @Override
    public Codec<Ordeal> inputCodec() {
        return Ordeal.CODEC;
    }

    @Override
    public Codec<Outcome> outputCodec() {
        return Outcome.CODEC;
    }

    @Override
    public Optional<String> difference(Ordeal input, Outcome expected, Outcome actual) {
        return new Inquest(input, actual).finding();
    }

    /** It is hard enough to be right. */
    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
