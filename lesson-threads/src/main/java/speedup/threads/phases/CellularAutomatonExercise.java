package speedup.threads.phases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.phases.PhaseObservation.Ending;
import speedup.threads.phases.PhaseQuestion.Place;

/** The contract of {@code threads/phases}. A size is the number of rows; some of them have a scene of their own. */
public final class CellularAutomatonExercise implements Exercise<CellularAutomaton, PhaseQuestion, PhaseObservation> {

    /** Few phases that are long: a barrier takes microseconds, and what a thread waits at it for the other one more. */
    private static final int TIMED = 900;

    private static final int TIMED_GENERATIONS = 24;

    private static final int ONE_INNER_ROW = 3;

    /** With so many rows or more, each of the threads of a scene has two. */
    private static final int FIRST_SCENE = 10;

    private static final int SCENE_THREADS = 4;
    private static final int SCENE_GENERATIONS = 5;

    /** More than there are rows, one alone, and numbers that few numbers of rows can be divided by. */
    private static final int[] THREADS = {3, 1, 16, 2, 7};

    /** At this size nothing has to be computed. */
    private static final int NO_GENERATION = 5;

    private static final List<PhaseScene> SCENES = Stream.of(PhaseScene.values())
            .filter(scene -> scene != PhaseScene.PLAIN)
            .toList();

    @Override
    public String id() {
        return "threads/phases";
    }

    @Override
    public String title() {
        return "Meet at a barrier after each phase";
    }

    @Override
    public Class<CellularAutomaton> answerType() {
        return CellularAutomaton.class;
    }

    @Override
    public String answerName() {
        return "ParallelCellularAutomaton";
    }

    @Override
    public CellularAutomaton baseline() {
        return new SerialCellularAutomaton();
    }

    @Override
    public List<Integer> sizes() {
        return Stream.of(IntStream.of(1, 2, 3, 4, NO_GENERATION, 7), scenes(), IntStream.of(33, 64, 101, 200))
                .flatMap(IntStream::boxed)
                .toList();
    }

    private static IntStream scenes() {
        return SCENES.stream().mapToInt(CellularAutomatonExercise::size);
    }

    /** Threads are watched for a while in each scene, and a second time would show no more. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return scenes().filter(size -> scene(size).hold != PhaseScene.Hold.NONE)
                .boxed()
                .toList();
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(7, size(PhaseScene.WATCHED), 33);
    }

    /** The number of rows at which an automaton is asked in this scene. */
    static int size(PhaseScene scene) {
        return FIRST_SCENE + SCENES.indexOf(scene);
    }

    private static PhaseScene scene(int size) {
        int index = size - FIRST_SCENE;
        if (index >= 0 && index < SCENES.size()) {
            return SCENES.get(index);
        }
        // What is wrong is told best where states are marked; so the small questions are of that kind.
        return size >= ONE_INNER_ROW && size < FIRST_SCENE ? PhaseScene.WATCHED : PhaseScene.PLAIN;
    }

    /** There are more columns than rows, so that a mix-up shows. */
    @Override
    public PhaseQuestion input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        PhaseScene scene = scene(size);
        return scene == PhaseScene.PLAIN ? plain(random, size) : marked(random, scene, size);
    }

    private static PhaseQuestion plain(SplittableRandom random, int size) {
        int[][] start = new int[size][];
        for (int row = 0; row < size; row++) {
            start[row] = random.ints(size + 3, 0, CellRule.STATES).toArray();
        }
        int generations = size == TIMED ? TIMED_GENERATIONS : generations(random, size);
        int threads = size == TIMED ? PhaseQuestion.AS_MANY_AS_CORES : threads(size);
        return new PhaseQuestion(PhaseScene.PLAIN, start, table(random), generations, threads, Place.NONE);
    }

    private static int generations(SplittableRandom random, int size) {
        return size == NO_GENERATION ? 0 : random.nextInt(1, 8);
    }

    private static int threads(int size) {
        return THREADS[size % THREADS.length];
    }

    /** With each neighbour, different states become different ones: so a wrong cell changes those around it, and is not lost. */
    private static int[] table(SplittableRandom random) {
        int[] table = new int[CellRule.STATES * CellRule.STATES];
        for (int neighbour = 0; neighbour < CellRule.STATES; neighbour++) {
            List<Integer> states =
                    new ArrayList<>(IntStream.range(0, CellRule.STATES).boxed().toList());
            Collections.shuffle(states, new Random(random.nextLong()));
            for (int state = 0; state < CellRule.STATES; state++) {
                table[state * CellRule.STATES + neighbour] = states.get(state);
            }
        }
        return table;
    }

    private static PhaseQuestion marked(SplittableRandom random, PhaseScene scene, int size) {
        int[][] start = new MarkedGrid(size, size + 3).cells(0);
        if (size < FIRST_SCENE) {
            return new PhaseQuestion(scene, start, new int[0], generations(random, size), threads(size), Place.NONE);
        }
        int last = size - 2;
        int inner = random.nextInt(1, SCENE_GENERATIONS);
        Place held = switch (scene) {
            case HELD_FIRST_ROW, FAILS_IN_FIRST_ROW -> new Place(inner, 1);
            case HELD_LAST_ROW, FAILS_IN_LAST_ROW -> new Place(inner, last);
            case HELD_IN_LAST_GENERATION -> new Place(SCENE_GENERATIONS, random.nextBoolean() ? 1 : last);
            case FAILS_BEFORE_OTHERS -> new Place(inner, 0);
            case PLAIN, WATCHED -> Place.NONE;
        };
        return new PhaseQuestion(scene, start, new int[0], SCENE_GENERATIONS, SCENE_THREADS, held);
    }

    @Override
    public PhaseObservation solve(CellularAutomaton answer, PhaseQuestion input) throws Exception {
        if (input.scene() != PhaseScene.PLAIN) {
            return new PhaseProbe(answer, input).observe();
        }
        CellRule rule = new CellRule(input.table());
        int[][] cells = answer.evolve(input.start(), rule, input.generations(), input.threadsHere());
        return new PhaseObservation(Ending.RETURNED, List.of(), cells);
    }

    /**
     * Nobody holds the only thread of a baseline up. Its rule is watched where an answer's is, so that the compiler has seen
     * the same of both when they are timed.
     */
    @Override
    public PhaseObservation expected(CellularAutomaton baseline, PhaseQuestion input) throws Exception {
        if (input.scene() == PhaseScene.PLAIN) {
            return solve(baseline, input);
        }
        int[][] start = input.start();
        PhaseHold nobody = new PhaseHold(PhaseScene.Hold.NONE, Place.NONE);
        WatchedCells watch =
                new WatchedCells(new MarkedGrid(start.length, start[0].length), input.generations(), nobody);
        int[][] cells = baseline.evolve(start, CellRule.watched(watch), input.generations(), 1);
        return new PhaseObservation(Ending.RETURNED, watch.breach().stream().toList(), cells);
    }

    @Override
    public Codec<PhaseQuestion> inputCodec() {
        return PhaseQuestion.CODEC;
    }

    @Override
    public Codec<PhaseObservation> outputCodec() {
        return PhaseObservation.CODEC;
    }

    @Override
    public Optional<String> difference(PhaseQuestion input, PhaseObservation expected, PhaseObservation actual) {
        return new PhaseRules(input, expected, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.25, TIMED));
    }
}
