package speedup.threads.stop;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.stop.StopObservation.Ending;
import speedup.threads.stop.StopScenario.Moment;

/** The contract of {@code threads/stop}. A size is the number of a moment at which the worker is told to stop. */
public final class StoppableWorkerExercise implements Exercise<StoppableWorker, StopScenario, StopObservation> {

    private static final List<Moment> MOMENTS = List.of(Moment.values());

    /** So many steps take a minute or more: nobody waits for the end, and a loop that does not listen has one. */
    private static final long VERY_MANY = 1L << 36;

    private static final int FEW_ITEMS = 5;
    private static final int FEW_STEPS = 1_000;

    @Override
    public String id() {
        return "threads/stop";
    }

    @Override
    public String title() {
        return "End a worker that computes or waits";
    }

    @Override
    public Class<StoppableWorker> answerType() {
        return StoppableWorker.class;
    }

    @Override
    public String answerName() {
        return "MyStoppableWorker";
    }

    @Override
    public StoppableWorker baseline() {
        return new OracleStoppableWorker();
    }

    @Override
    public List<Integer> sizes() {
        return IntStream.range(0, MOMENTS.size()).boxed().toList();
    }

    /** In each of these, threads are watched for a while, and a second time would show no more. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(size(Moment.IN_LONG_STEP), size(Moment.INTERRUPTED), size(Moment.SWALLOWING));
    }

    /** Told in two ways, by a flag and by an interrupt, an idle worker may see them in either order. */
    @Override
    public List<Integer> stressSizes() {
        return List.of(size(Moment.IDLE), size(Moment.TAKING));
    }

    /** The size at which a worker is told at this moment. */
    static int size(Moment moment) {
        return MOMENTS.indexOf(moment);
    }

    @Override
    public StopScenario input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        Moment moment = MOMENTS.get(size);
        int count = moment == Moment.IDLE ? 0 : FEW_ITEMS;
        boolean endless = moment.isInFirstItem() && moment != Moment.TAKING;
        int first = random.nextInt(1, 100);
        return new StopScenario(
                moment,
                IntStream.range(0, count)
                        .mapToObj(i -> new WorkItem(
                                first + i, random.nextLong(), endless ? VERY_MANY : random.nextLong(1, FEW_STEPS)))
                        .toList());
    }

    @Override
    public StopObservation solve(StoppableWorker answer, StopScenario input) throws Exception {
        return new StopProbe(answer, input).observe();
    }

    /** What a worker does that is told to stop before its first item. The rules compare with the scenario. */
    @Override
    public StopObservation expected(StoppableWorker baseline, StopScenario input) throws InterruptedException {
        List<WorkDone> done = input.moment() != Moment.WAITING
                ? baseline.stop()
                : input.items().stream()
                        .map(item ->
                                new WorkDone(item.number(), item.steps(), StepRules.value(item.start(), item.steps())))
                        .toList();
        int[] taken = done.stream().mapToInt(WorkDone::number).toArray();
        return new StopObservation(Ending.ENDED, taken, done, 0, 0, 0);
    }

    @Override
    public Codec<StopScenario> inputCodec() {
        return StopScenario.CODEC;
    }

    @Override
    public Codec<StopObservation> outputCodec() {
        return StopObservation.CODEC;
    }

    /** Compares with the rules: how far a worker comes until it is told to stop is not the same each time. */
    @Override
    public Optional<String> difference(StopScenario input, StopObservation expected, StopObservation actual) {
        return new StopRules(input, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
