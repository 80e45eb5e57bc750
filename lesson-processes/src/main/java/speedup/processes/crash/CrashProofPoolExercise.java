package speedup.processes.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.AttemptLog;
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;
import speedup.processes.SlowStart;

/** The contract of {@code processes/crash}. */
public final class CrashProofPoolExercise implements Exercise<CrashProofPool, CrashScenario, PoolOutcome> {

    /** At this size, a task hangs. Waiting for it is what costs time. */
    private static final int HANGING = 16;

    /** At this size, a task is tried once more than at the others. */
    private static final int MORE_ATTEMPTS = 7;

    /**
     * Short enough to wait for, and long enough for a task that does no harm, which takes some hundred
     * milliseconds in a fresh worker: with a limit of 1 second, and ten busy programs to each core, some did not make it.
     */
    private static final Duration SHORT = Duration.ofSeconds(4);

    /**
     * At this size, every task kills its first worker, and one that takes another's place starts slowly: where a task
     * does no harm, its worker may be idle by then, and takes over.
     */
    private static final int SLOW_START = 2;

    /** More than {@link #SHORT}, so that a pool that takes the start for a part of the task kills its worker. */
    private static final Duration START_DELAY = SHORT.plusMillis(500);

    /** At this size the question is also how the pool ends. */
    private static final int CLOSING = 1;

    /** Never reached. */
    private static final Duration LONG = Duration.ofMinutes(5);

    /** Who was killed needs a moment to be gone. */
    private static final long MOMENT_NANOS = 2_000_000_000L;

    private static final long LOG_NUMBERS = 1_000_000_000_000L;

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
        return List.of(0, CLOSING, SLOW_START, 3, 5, MORE_ATTEMPTS, 12, HANGING, 40);
    }

    /** Tasks that hang and workers that start slowly are waited for, and another pool has to start its workers. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING, SLOW_START, HANGING);
    }

    /** So many tasks in random order. A small size tells by itself what is wrong with an answer. */
    @Override
    public CrashScenario input(long seed, int size) {
        Random random = new Random(seed);
        List<FailureMode> modes = Stream.concat(modes(size).stream(), Stream.generate(() -> FailureMode.NONE))
                .limit(size)
                .collect(Collectors.toList());
        Collections.shuffle(modes, random);
        long log = Math.floorMod(random.nextLong(), LOG_NUMBERS);
        long[] tasks = IntStream.range(0, size)
                .mapToLong(i -> FaultyTask.task(log, i, modes.get(i)))
                .toArray();
        boolean limited = size == HANGING || size == SLOW_START;
        return new CrashScenario(
                tasks,
                new RetryPolicy(limited ? SHORT : LONG, size == MORE_ATTEMPTS ? 3 : 2),
                size == SLOW_START ? START_DELAY : Duration.ZERO);
    }

    private static List<FailureMode> modes(int size) {
        return switch (size) {
            case 5, MORE_ATTEMPTS -> List.of(FailureMode.ALWAYS_DIES);
            case 3 -> Collections.nCopies(3, FailureMode.ALWAYS_DIES);
            case SLOW_START -> Collections.nCopies(SLOW_START, FailureMode.DIES_ONCE);
            case 12 -> List.of(FailureMode.DIES_ONCE, FailureMode.DIES_ONCE, FailureMode.ALWAYS_DIES);
            case HANGING -> List.of(FailureMode.HANGS_ONCE, FailureMode.DIES_ONCE);
            default -> List.of();
        };
    }

    @Override
    public PoolOutcome solve(CrashProofPool answer, CrashScenario input) throws IOException, InterruptedException {
        if (input.tasks().length == 0) {
            return outcome(answer.map(FaultyTask.class, input.tasks(), input.policy()), new long[0], 0, 0, "");
        }
        AttemptLog log = FaultyTask.log(input.tasks()[0]);
        // One worker that is started after a task was tried: two delays might follow each other.
        AtomicBoolean delayed = new AtomicBoolean();
        log.open();
        try {
            PoolResult result = SlowStart.during(
                    () -> isTried(log, input) && delayed.compareAndSet(false, true)
                            ? input.startDelay()
                            : Duration.ZERO,
                    () -> answer.map(FaultyTask.class, input.tasks(), input.policy()));
            long[] attempts = attempts(log, input);
            int inThisProcess = log.ofThisProcess(input.tasks().length);
            int tooMany = tooMany();
            String ofHung = ofHungWorkers(log, input);
            return outcome(
                    result, attempts, tooMany, inThisProcess, ofHung.isEmpty() ? ofClosing(answer, input) : ofHung);
        } finally {
            log.close();
        }
    }

    /** The serial version does the tasks in this process, as no answer may. */
    @Override
    public PoolOutcome expected(CrashProofPool baseline, CrashScenario input) throws IOException, InterruptedException {
        PoolOutcome outcome = solve(baseline, input);
        return new PoolOutcome(outcome.results(), outcome.poison(), outcome.attempts(), outcome.tooMany(), 0, "");
    }

    private static boolean isTried(AttemptLog log, CrashScenario input) {
        return IntStream.range(0, input.tasks().length).anyMatch(log::hasAttempts);
    }

    private static String ofClosing(CrashProofPool answer, CrashScenario input)
            throws IOException, InterruptedException {
        return input.tasks().length == CLOSING
                ? ClosingProbe.complaint(answer, pool -> pool.map(FaultyTask.class, input.tasks(), input.policy()))
                : "";
    }

    private static PoolOutcome outcome(
            PoolResult result, long[] attempts, int tooMany, int inCallingProcess, String complaint) {
        long[] poison = Arrays.stream(result.poison()).asLongStream().toArray();
        return new PoolOutcome(result.results(), poison, attempts, tooMany, inCallingProcess, complaint);
    }

    private static long[] attempts(AttemptLog log, CrashScenario input) throws IOException {
        long[] attempts = new long[input.tasks().length];
        for (int i = 0; i < attempts.length; i++) {
            attempts[i] = log.processes(i).size();
        }
        return attempts;
    }

    /** What is wrong if a worker that hung has not been killed: another that is idle may keep the number down. */
    private static String ofHungWorkers(AttemptLog log, CrashScenario input) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < input.tasks().length; i++) {
            if (FaultyTask.mode(input.tasks()[i]) != FailureMode.HANGS_ONCE) {
                continue;
            }
            String hung = log.processes(i).stream().findFirst().orElse("");
            while (isAlive(hung)) {
                if (System.nanoTime() - start > MOMENT_NANOS) {
                    return String.format(
                            "Of %d tasks, number %d hangs the first time. The worker that hung is still running after the"
                                    + " call. Kill it when the task's time is up",
                            input.tasks().length, i);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return "";
    }

    private static boolean isAlive(String process) {
        return Arrays.stream(ProcessIdProbe.workers())
                .anyMatch(worker -> Long.toString(worker).equals(process));
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
    public Codec<CrashScenario> inputCodec() {
        return CrashScenario.CODEC;
    }

    @Override
    public Codec<PoolOutcome> outputCodec() {
        return PoolOutcome.CODEC;
    }

    @Override
    public Optional<String> difference(CrashScenario input, PoolOutcome expected, PoolOutcome actual) {
        return new CrashProofPoolChecker(input, actual).finding();
    }

    /** It is hard enough to be right. */
    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
