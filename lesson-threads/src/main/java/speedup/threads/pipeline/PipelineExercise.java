package speedup.threads.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.pipeline.PipelineObservation.Ending;
import speedup.threads.pipeline.PipelineQuestion.Place;
import speedup.threads.pipeline.PipelineScene.Hold;

/** The contract of {@code threads/pipeline}. A size is the number of items; some of them have a scene of their own. */
public final class PipelineExercise implements Exercise<Pipeline, PipelineQuestion, PipelineObservation> {

    private static final int TIMED = 120;

    /**
     * The stages of the timed pipeline: nine tenths of the work are in one that any number of workers may share. So the pace
     * that can be reached grows with the cores, up to twenty, where a stage with one worker would set it.
     */
    private static final int[] TIMED_WORKERS = {1, PipelineQuestion.AS_MANY_AS_CORES, 1};

    /** Long enough that handing an item on, which may wake a thread, costs little beside it. */
    private static final int[] TIMED_ROUNDS = {720, 12960, 720};

    /** Scenes have sizes from here on, and these numbers of items. */
    private static final int FIRST_SCENE = 10;

    private static final int SCENE_ITEMS = 60;
    private static final int SCENE_CAPACITY = 2;
    private static final int[] SCENE_WORKERS = {1, 3, 1};

    /** Somebody is held up at an item from the third to this one, without it. */
    private static final int LAST_HELD = 12;

    /** So many items come before a while without any: no number of them fills batches of another size. */
    private static final int[] SILENT_AFTER = {7, 11};

    /** Stages beside each other that have one worker or several; of one kind, first and last. */
    private static final int[][] WORKERS = {{1, 3, 1}, {2}, {1}, {4, 2}, {1, 1, 1, 1}};

    private static final int[] CAPACITIES = {1, 2, 7};

    /** Numbers that a program might take for the mark of an end. */
    private static final long[] EXTREMES = {-1, 0, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE
    };

    private static final List<PipelineScene> SCENES = Stream.of(PipelineScene.values())
            .filter(scene -> scene.hold != Hold.NONE)
            .toList();

    @Override
    public String id() {
        return "threads/pipeline";
    }

    @Override
    public String title() {
        return "Connect stages by bounded queues";
    }

    @Override
    public Class<Pipeline> answerType() {
        return Pipeline.class;
    }

    @Override
    public String answerName() {
        return "ParallelPipeline";
    }

    @Override
    public Pipeline baseline() {
        return new SerialPipeline();
    }

    @Override
    public List<Integer> sizes() {
        return Stream.of(IntStream.of(0, 1, 2, 3, 7), scenes(), IntStream.of(33, 64, 101))
                .flatMap(IntStream::boxed)
                .toList();
    }

    private static IntStream scenes() {
        return SCENES.stream().mapToInt(PipelineExercise::size);
    }

    /** Threads are watched for a while in each scene, and a second time would show no more. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return scenes().boxed().toList();
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(5, 33);
    }

    /** The size at which a pipeline is asked in this scene. */
    static int size(PipelineScene scene) {
        return FIRST_SCENE + SCENES.indexOf(scene);
    }

    private static PipelineScene scene(int size) {
        int index = size - FIRST_SCENE;
        if (index >= 0 && index < SCENES.size()) {
            return SCENES.get(index);
        }
        return size < FIRST_SCENE ? PipelineScene.WATCHED : PipelineScene.PLAIN;
    }

    @Override
    public PipelineQuestion input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        PipelineScene scene = scene(size);
        if (scene == PipelineScene.PLAIN) {
            return plain(random, size);
        }
        boolean held = scene.hold != Hold.NONE;
        int items = held ? SCENE_ITEMS : size;
        int[] workers = held ? SCENE_WORKERS : WORKERS[size % WORKERS.length];
        return new PipelineQuestion(
                scene,
                LongStream.range(0, items)
                        .map(item -> WatchedPlace.mark((int) item, 0, workers.length))
                        .toArray(),
                workers,
                new int[workers.length],
                held ? SCENE_CAPACITY : CAPACITIES[size % CAPACITIES.length],
                held ? place(random, scene) : Place.NONE);
    }

    private static PipelineQuestion plain(SplittableRandom random, int size) {
        long[] items = random.longs(size).toArray();
        int first = random.nextInt(items.length - EXTREMES.length);
        System.arraycopy(EXTREMES, 0, items, first, EXTREMES.length);
        int[] workers = size == TIMED ? TIMED_WORKERS : WORKERS[size % WORKERS.length];
        int[] rounds = new int[workers.length];
        Arrays.fill(rounds, 1);
        return new PipelineQuestion(
                PipelineScene.PLAIN,
                items,
                workers,
                size == TIMED ? TIMED_ROUNDS : rounds,
                size == TIMED ? PipelineQuestion.AS_MANY_AS_CORES : CAPACITIES[size % CAPACITIES.length],
                Place.NONE);
    }

    private static Place place(SplittableRandom random, PipelineScene scene) {
        int stage = switch (scene.where) {
            case SOURCE, NOWHERE -> Place.SOURCE;
            case STAGE -> random.nextBoolean() ? 0 : 2;
            case WORKER -> 1;
            case SINK -> SCENE_WORKERS.length;
        };
        int item = scene == PipelineScene.HELD_SOURCE
                ? SILENT_AFTER[random.nextInt(SILENT_AFTER.length)]
                : random.nextInt(2, LAST_HELD);
        return new Place(stage, item);
    }

    @Override
    public PipelineObservation solve(Pipeline answer, PipelineQuestion input) throws Exception {
        if (input.scene() != PipelineScene.PLAIN) {
            return new PipelineProbe(answer, input).observe();
        }
        PlainItems items = new PlainItems(input.items());
        answer.run(items::next, input.stages(), items::accept, input.capacityHere());
        return new PipelineObservation(Ending.RETURNED, List.of(), items.results());
    }

    /** Nobody holds the only thread of a baseline up. */
    @Override
    public PipelineObservation expected(Pipeline baseline, PipelineQuestion input) throws Exception {
        if (input.scene() == PipelineScene.PLAIN) {
            return solve(baseline, input);
        }
        int stages = input.workers().length;
        return new PipelineObservation(
                input.scene().hold == Hold.UNTIL_INTERRUPTED || input.scene().fails()
                        ? Ending.FAILURE_SEEN
                        : Ending.RETURNED,
                List.of(),
                LongStream.range(0, input.items().length)
                        .map(item -> WatchedPlace.mark((int) item, stages, stages))
                        .toArray());
    }

    @Override
    public Codec<PipelineQuestion> inputCodec() {
        return PipelineQuestion.CODEC;
    }

    @Override
    public Codec<PipelineObservation> outputCodec() {
        return PipelineObservation.CODEC;
    }

    @Override
    public Optional<String> difference(
            PipelineQuestion input, PipelineObservation expected, PipelineObservation actual) {
        return new PipelineRules(input, expected, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.3, TIMED));
    }
}
