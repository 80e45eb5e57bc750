package speedup.threads.stopwatch;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/stopwatch}. */
public final class StopwatchExercise implements Exercise<Stopwatch, MachineScript, StopwatchObservation> {

    private static final long MILLISECOND = 1_000_000;

    /** From a counter of processor cycles to the timer interrupt of a slow one, in nanoseconds. */
    private static final long[] GRAINS = {1, 100, 1_000, 10_000};

    @Override
    public String id() {
        return "threads/stopwatch";
    }

    @Override
    public String title() {
        return "Write a stopwatch that is not fooled";
    }

    @Override
    public Class<Stopwatch> answerType() {
        return Stopwatch.class;
    }

    @Override
    public String answerName() {
        return "MyStopwatch";
    }

    @Override
    public Stopwatch baseline() {
        return new OracleStopwatch();
    }

    /** At 1, a single call lasts as long as a sample has to. */
    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 7, 50, 333, 1_000, 20_000);
    }

    /**
     * A task of which about so many calls fill a sample. In half of the scripts, the clock passes the largest
     * {@code long} in the middle of the warm-up.
     */
    @Override
    public MachineScript input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        long sample = random.nextLong(MILLISECOND, 4 * MILLISECOND);
        long call = size == 1 ? random.nextLong(sample, 3 * sample) : sample / size;
        long warmUp = random.nextLong(10 * sample, 20 * sample);
        long start = random.nextBoolean() ? Long.MAX_VALUE - warmUp / 2 : random.nextLong();
        return new MachineScript(
                random.nextLong(),
                start,
                GRAINS[random.nextInt(GRAINS.length)],
                random.nextLong(20, 60),
                call,
                1 + warmUp / 2 / (MachineScript.SLOWDOWN * call),
                new Plan(warmUp, sample, random.nextInt(5, 10)));
    }

    @Override
    public StopwatchObservation solve(Stopwatch answer, MachineScript input) {
        SimulatedMachine machine = new SimulatedMachine(input);
        Timing timing = answer.time(machine, machine::call, machine::consume, input.plan());
        if (timing == null) {
            throw new Codec.MalformedValueException("The answer is null, where a Timing is wanted");
        }
        return machine.observe(timing);
    }

    @Override
    public Codec<MachineScript> inputCodec() {
        return MachineScript.CODEC;
    }

    @Override
    public Codec<StopwatchObservation> outputCodec() {
        return StopwatchObservation.CODEC;
    }

    /** Compares with the rules: there are many right numbers of repetitions, and each has its own result. */
    @Override
    public Optional<String> difference(
            MachineScript input, StopwatchObservation expected, StopwatchObservation actual) {
        return new StopwatchRules(input, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
