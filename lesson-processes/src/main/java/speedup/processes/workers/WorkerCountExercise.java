package speedup.processes.workers;

import static speedup.exercise.Codecs.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code processes/workers}. */
public final class WorkerCountExercise implements Exercise<WorkerCount, List<Node>, long[]> {

    private static final int NODES_OF_EACH_KIND = 5;

    @Override
    public String id() {
        return "processes/workers";
    }

    @Override
    public String title() {
        return "Say how many workers to start";
    }

    @Override
    public Class<WorkerCount> answerType() {
        return WorkerCount.class;
    }

    @Override
    public String answerName() {
        return "MyWorkerCount";
    }

    @Override
    public WorkerCount baseline() {
        return new OracleWorkerCount();
    }

    /** How many cores the nodes have. */
    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 4, 8, 12, 64);
    }

    /** Some nodes of each {@link NodeMaker.Kind}, the simplest kinds first. */
    @Override
    public List<Node> input(long seed, int size) {
        NodeMaker maker = new NodeMaker(new SplittableRandom(seed), size);
        List<Node> nodes = new ArrayList<>();
        for (NodeMaker.Kind kind : NodeMaker.Kind.values()) {
            for (int i = 0; i < NODES_OF_EACH_KIND; i++) {
                nodes.add(maker.node(kind));
            }
        }
        return nodes;
    }

    @Override
    public long[] solve(WorkerCount answer, List<Node> input) {
        return input.stream().mapToLong(answer::workers).toArray();
    }

    @Override
    public Codec<List<Node>> inputCodec() {
        return list("Node", Node.CODEC);
    }

    @Override
    public Codec<long[]> outputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Optional<String> difference(List<Node> input, long[] expected, long[] actual) {
        if (actual.length != expected.length) {
            return Optional.of("There are " + expected.length + " nodes, and " + actual.length + " numbers of workers");
        }
        for (int i = 0; i < expected.length; i++) {
            if (actual[i] != expected[i]) {
                return Optional.of("On %s: %d workers. It should be %d; what forbids one more is %s"
                        .formatted(
                                input.get(i),
                                actual[i],
                                expected[i],
                                OracleWorkerCount.forbids((int) expected[i] + 1, input.get(i))
                                        .orElse("nothing")));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
