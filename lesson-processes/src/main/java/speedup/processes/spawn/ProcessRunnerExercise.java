package speedup.processes.spawn;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.ChildJvm;

/** The contract of {@code processes/spawn}. */
public final class ProcessRunnerExercise implements Exercise<ProcessRunner, ChildBehaviour, RunObservation> {

    /** At this size, the child never ends. */
    private static final int NEVER_ENDING = 7;

    /** Enough for the child and its child to begin, on a machine that is not too busy. */
    private static final Duration SHORT = Duration.ofMillis(800);

    /** So long that it is up for no child that ends by itself, on any machine. */
    private static final Duration LONG = Duration.ofMinutes(1);

    /** By so much an answer may be early whose clock does not tell shorter times. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    private static final int KIB = 1_024;

    /**
     * What shells and joined command lines stumble over. ASCII only: how other letters travel in an argument is a
     * matter of the locale.
     */
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "two words",
            "three  spaced words ",
            "\"quoted\"",
            "it's",
            "\"",
            "'",
            "back\\slash\\",
            "*",
            "$HOME",
            "`id`",
            "a;b",
            "a|b>c",
            "&",
            "-version",
            "--",
            "tab\tand\nline",
            "%PATH%",
            "#",
            "~");

    @Override
    public String id() {
        return "processes/spawn";
    }

    @Override
    public String title() {
        return "Run a program in a child process";
    }

    @Override
    public Class<ProcessRunner> answerType() {
        return ProcessRunner.class;
    }

    @Override
    public String answerName() {
        return "MyProcessRunner";
    }

    @Override
    public ProcessRunner baseline() {
        return new OracleProcessRunner();
    }

    /** How much the child writes to each of its outputs, in KiB. Few, since each starts a JVM. */
    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, NEVER_ENDING, 100, 3_000);
    }

    @Override
    public ChildBehaviour input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>();
        for (int left = size == 0 ? 0 : random.nextInt(4, 9); left > 0; left--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        int exitCode = size == NEVER_ENDING ? ChildBehaviour.NEVER : random.nextInt(256);
        return new ChildBehaviour(size * KIB, random.nextLong(), exitCode, words);
    }

    /** Has the child run, and looks for what is left of it. */
    @Override
    public RunObservation solve(ProcessRunner answer, ChildBehaviour input) throws IOException, InterruptedException {
        try (ProcessFamily family = new ProcessFamily()) {
            List<String> command = ChildJvm.running(MisbehavingChild.class, input.arguments(family.marker()))
                    .command();
            Duration timeout = input.ends() ? LONG : SHORT;
            long start = System.nanoTime();
            ProcessOutcome outcome = answer.run(command, timeout);
            boolean early =
                    System.nanoTime() - start < timeout.minus(CLOCK_STEP).toNanos();
            if (outcome == null) {
                throw new MalformedValueException("The answer is null, where a ProcessOutcome is wanted");
            }
            return RunObservation.of(outcome, family.isComplete(), early, family.survivors());
        }
    }

    @Override
    public Codec<ChildBehaviour> inputCodec() {
        return ChildBehaviour.CODEC;
    }

    @Override
    public Codec<RunObservation> outputCodec() {
        return RunObservation.CODEC;
    }

    /** Compares with what the child had to do: how far a child comes that never ends is not the same each time. */
    @Override
    public Optional<String> difference(ChildBehaviour input, RunObservation expected, RunObservation actual) {
        return new RunRules(input, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
