package speedup.threads.futures;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/futures}. A size is the number of tasks; some of them have a scene of their own. */
public final class GraphRunnerExercise implements Exercise<GraphRunner, GraphQuestion, GraphObservation> {

    /** So many chains of equal length: the span is that part of the work. */
    private static final int CHAINS = 24;

    /** Layers in which no task is long. Without them, one thread does a long task while the others have nothing left. */
    private static final int LAST_LAYERS = 3;

    private static final int TIMED = CHAINS * (CHAINS + LAST_LAYERS);

    /**
     * A long task takes four times as long as all others of its layer. So whoever waits for a layer to be done before the
     * next one begins is at most 1.28 times as fast as one thread, on any number of cores.
     */
    private static final int LONG_TASK_UNITS = 4 * (CHAINS - 1);

    /** Handing on a task takes microseconds, and the shortest ones tens of them. */
    private static final int UNIT_STEPS = 24_000;

    /** More than fit on a stack, if a call is made for each. */
    private static final int CHAIN = 100_000;

    private static final int FAN = 302;
    private static final int MOST_STEPS = 1_000;
    private static final int MOST_THREADS = 4;
    private static final int THREADS_OF_FAILURE = 2;

    @Override
    public String id() {
        return "threads/futures";
    }

    @Override
    public String title() {
        return "Compute a graph of tasks as futures";
    }

    @Override
    public Class<GraphRunner> answerType() {
        return GraphRunner.class;
    }

    @Override
    public String answerName() {
        return "ParallelGraphRunner";
    }

    @Override
    public GraphRunner baseline() {
        return new SerialGraphRunner();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(
                0,
                1,
                2,
                4,
                7,
                size(GraphScene.FIRST_HELD),
                size(GraphScene.SIBLING_HELD),
                size(GraphScene.FAILS),
                33,
                100,
                FAN,
                CHAIN);
    }

    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CHAIN);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(4, size(GraphScene.SIBLING_HELD), 33);
    }

    /** The number of tasks at which a runner is asked in this scene. */
    static int size(GraphScene scene) {
        return switch (scene) {
            case PLAIN -> CHAIN;
            case WATCHED -> 33;
            case FIRST_HELD -> 10;
            case SIBLING_HELD -> 11;
            case FAILS -> 12;
        };
    }

    @Override
    public GraphQuestion input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomGraph graph = new RandomGraph(random);
        if (size == TIMED) {
            graph.addLayers(CHAINS, LAST_LAYERS, LONG_TASK_UNITS, UNIT_STEPS);
            return question(GraphScene.PLAIN, graph, random, GraphQuestion.AS_MANY_AS_CORES);
        }
        if (size == CHAIN) {
            return question(GraphScene.PLAIN, graph.addChain(size), random, 2);
        }
        if (size == size(GraphScene.FIRST_HELD)) {
            return question(GraphScene.FIRST_HELD, graph.addRandom(size, MOST_STEPS), random, MOST_THREADS, 0);
        }
        if (size == size(GraphScene.SIBLING_HELD)) {
            int[] siblings = IntStream.range(1, size - 1).toArray();
            return question(
                    GraphScene.SIBLING_HELD, graph.addFan(siblings.length, MOST_STEPS), random, MOST_THREADS, siblings);
        }
        if (size == size(GraphScene.FAILS)) {
            return failing(graph, random, size);
        }
        boolean isFan = size == 4 || size == FAN;
        return question(
                GraphScene.WATCHED,
                isFan ? graph.addFan(size - 2, MOST_STEPS) : graph.addRandom(size, MOST_STEPS),
                random,
                1 + size % MOST_THREADS);
    }

    private static GraphQuestion question(
            GraphScene scene, RandomGraph graph, SplittableRandom random, int threads, int... held) {
        int[] numbers = graph.numbers();
        return new GraphQuestion(
                scene,
                graph.needs(numbers),
                graph.steps(numbers),
                random.nextLong(),
                threads,
                IntStream.of(held).map(task -> numbers[task]).toArray(),
                GraphQuestion.NONE);
    }

    /** One task fails, another one is held up, a third one needs both, and the last ones need the second. */
    private static GraphQuestion failing(RandomGraph graph, SplittableRandom random, int size) {
        int failing = graph.add(1);
        int held = graph.add(1);
        int both = graph.add(1, failing, held);
        graph.add(1, both);
        int last = held;
        for (int task = 4; task < size; task++) {
            last = graph.add(1, last);
        }
        int[] numbers = graph.numbers();
        return new GraphQuestion(
                GraphScene.FAILS,
                graph.needs(numbers),
                graph.steps(numbers),
                random.nextLong(),
                THREADS_OF_FAILURE,
                new int[] {numbers[held]},
                numbers[failing]);
    }

    @Override
    public GraphObservation solve(GraphRunner answer, GraphQuestion input) throws Exception {
        if (input.scene() != GraphScene.PLAIN) {
            try (GraphProbe probe = new GraphProbe(answer, input)) {
                return probe.observe();
            }
        }
        try (TaskExecutor executor = new TaskExecutor(input.threadsHere())) {
            return GraphObservation.of(GraphProbe.checked(
                    GraphProbe.checked(answer.run(input.tasks(), executor)).get()));
        }
    }

    /** Nobody is held up on the only thread of a baseline, and nothing fails there. */
    @Override
    public GraphObservation expected(GraphRunner baseline, GraphQuestion input) throws Exception {
        return GraphObservation.of(baseline.run(input.tasks(), Runnable::run).get());
    }

    @Override
    public Codec<GraphQuestion> inputCodec() {
        return GraphQuestion.CODEC;
    }

    @Override
    public Codec<GraphObservation> outputCodec() {
        return GraphObservation.CODEC;
    }

    @Override
    public Optional<String> difference(GraphQuestion input, GraphObservation expected, GraphObservation actual) {
        return new GraphRules(input, expected, actual).broken();
    }

    /** On 2 cores, this is within 20% of half the work, which is the larger bound there. */
    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.2, TIMED));
    }
}
