package speedup.threads.labs.workspan;

import java.util.List;

/** Three graphs: a tree, and a chain beside many tasks, begun first and begun last. */
final class GraphShapes {

    private static final int LEAVES = 16;
    private static final int LEAF_UNITS = 4;
    private static final int CHAIN = 12;
    private static final int CHAIN_UNITS = 5;
    private static final int OTHERS = 40;

    private GraphShapes() {}

    static List<TaskGraph> all() {
        return List.of(tree(), chainFirst(), chainLast());
    }

    /** Divide and conquer as in a merge sort: forks, 16 leaves, and joins that take as long as they have leaves below. */
    static TaskGraph tree() {
        TaskGraph tree = new TaskGraph("fork-join tree");
        addTree(tree, LEAVES, List.of());
        return tree;
    }

    /** A chain of 12 tasks beside 40 short ones. Of the tasks that are ready, the chain's come first. */
    static TaskGraph chainFirst() {
        TaskGraph graph = new TaskGraph("chain first");
        addChain(graph);
        addOthers(graph);
        return graph;
    }

    /** The same tasks. Those of the chain come last. */
    static TaskGraph chainLast() {
        TaskGraph graph = new TaskGraph("chain last");
        addOthers(graph);
        addChain(graph);
        return graph;
    }

    /** Returns the task that ends the tree. */
    private static int addTree(TaskGraph graph, int leaves, List<Integer> waitsFor) {
        if (leaves == 1) {
            return graph.add(LEAF_UNITS, waitsFor);
        }
        List<Integer> fork = List.of(graph.add(1, waitsFor));
        int left = addTree(graph, leaves / 2, fork);
        int right = addTree(graph, leaves / 2, fork);
        return graph.add(leaves, List.of(left, right));
    }

    private static void addChain(TaskGraph graph) {
        List<Integer> last = List.of();
        for (int i = 0; i < CHAIN; i++) {
            last = List.of(graph.add(CHAIN_UNITS, last));
        }
    }

    private static void addOthers(TaskGraph graph) {
        for (int i = 0; i < OTHERS; i++) {
            graph.add(1, List.of());
        }
    }
}
