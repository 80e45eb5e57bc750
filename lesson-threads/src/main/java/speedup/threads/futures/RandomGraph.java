package speedup.threads.futures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A graph that is put together task by task, each behind those that it needs. What their numbers are in the end is left to
 * chance, and so is the order of what they need.
 */
final class RandomGraph {

    /** So many tasks of those before it, at most, are needed by one. */
    private static final int MOST_NEEDS = 3;

    /** So far behind a task are those that it needs, at most. */
    private static final int REACH = 8;

    private final SplittableRandom random;
    private final List<List<Integer>> needs = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();

    RandomGraph(SplittableRandom random) {
        this.random = random;
    }

    /** Adds a task that needs these, by the order in which they were added, and says how many were there before it. */
    int add(int taskSteps, Integer... needed) {
        needs.add(List.of(needed));
        steps.add(taskSteps);
        return needs.size() - 1;
    }

    /** Adds tasks that need some of those shortly before them; the first one needs none, and all others at least one. */
    RandomGraph addRandom(int count, int mostSteps) {
        for (int task = 0; task < count; task++) {
            List<Integer> before = new ArrayList<>(
                    IntStream.range(Math.max(0, task - REACH), task).boxed().toList());
            Collections.shuffle(before, new Random(random.nextLong()));
            int wanted = Math.min(before.size(), random.nextInt(1, MOST_NEEDS + 1));
            add(random.nextInt(1, mostSteps), before.subList(0, wanted).toArray(new Integer[0]));
        }
        return this;
    }

    /** Adds tasks, each of which needs the one before. */
    RandomGraph addChain(int count) {
        for (int task = 0; task < count; task++) {
            add(1, task == 0 ? new Integer[0] : new Integer[] {task - 1});
        }
        return this;
    }

    /** Adds a task, many that need it, and one that needs all of these. */
    RandomGraph addFan(int between, int mostSteps) {
        int first = add(1);
        Integer[] all = new Integer[between];
        for (int i = 0; i < between; i++) {
            all[i] = add(random.nextInt(1, mostSteps), first);
        }
        add(1, all);
        return this;
    }

    /**
     * Adds chains, in layers. A task needs the one before it in its chain, and that one's neighbour in the next chain. In
     * chain c, the task of layer c takes as long as {@code units} others. A path through the graph never comes to a chain
     * with a larger c, so it has one such task at most: the span is one chain, and the work is all of them. In each layer one
     * task is long, but for the {@code more} layers behind, which keep all threads busy to the end.
     */
    RandomGraph addLayers(int chains, int more, int units, int stepsOfUnit) {
        for (int layer = 0; layer < chains + more; layer++) {
            for (int chain = 0; chain < chains; chain++) {
                int above = (layer - 1) * chains + chain;
                Integer[] needed = layer == 0
                        ? new Integer[0]
                        : chain == chains - 1 ? new Integer[] {above} : new Integer[] {above, above + 1};
                add(chain == layer ? units * stepsOfUnit : stepsOfUnit, needed);
            }
        }
        return this;
    }

    /** Gives the tasks their numbers: where each of them stands in the question, by the order in which they were added. */
    int[] numbers() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, needs.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(random.nextLong()));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What each task needs, by their numbers. */
    int[][] needs(int[] numbers) {
        int[][] numbered = new int[needs.size()][];
        for (int task = 0; task < numbered.length; task++) {
            List<Integer> shuffled = new ArrayList<>(needs.get(task));
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            numbered[numbers[task]] =
                    shuffled.stream().mapToInt(need -> numbers[need]).toArray();
        }
        return numbered;
    }

    /** How many steps each task takes, by their numbers. */
    int[] steps(int[] numbers) {
        int[] numbered = new int[steps.size()];
        for (int task = 0; task < numbered.length; task++) {
            numbered[numbers[task]] = steps.get(task);
        }
        return numbered;
    }
}
