package speedup.processes.arraytask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code processes/array-task}. */
public final class ArrayJobExercise implements Exercise<ArrayJob, ArrayRun, ArrayJobResult> {

    private static final int MOST_ITEMS_OF_A_TASK = 5;
    private static final int MOST_STEP = 4;

    /** With more tasks than this, there are at times as many items as there can be. */
    private static final int A_FEW = 3;

    @Override
    public String id() {
        return "processes/array-task";
    }

    @Override
    public String title() {
        return "Make a job a scheduler's array task";
    }

    @Override
    public Class<ArrayJob> answerType() {
        return ArrayJob.class;
    }

    @Override
    public String answerName() {
        return "MyArrayJob";
    }

    @Override
    public ArrayJob baseline() {
        return new OracleArrayJob();
    }

    /** How many tasks there are. */
    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 5, 8, 30);
    }

    @Override
    public ArrayRun input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        int first = random.nextInt(2 * size);
        int step = random.nextInt(1, MOST_STEP);
        int last = first + (size - 1) * step + random.nextInt(step);
        TaskArray tasks = new TaskArray(first, last, step);
        List<Integer> totals = new ArrayList<>(List.of(
                size * random.nextInt(1, MOST_ITEMS_OF_A_TASK),
                size * MOST_ITEMS_OF_A_TASK - 1,
                random.nextInt(size * size + 1),
                size - 1,
                0));
        if (size > A_FEW) {
            totals.add(random.nextInt(Integer.MAX_VALUE / 2, Integer.MAX_VALUE));
            totals.add(Integer.MAX_VALUE);
        }
        List<Part> parts = parts(tasks, random);
        int items = parts.stream().mapToInt(part -> part.range().size()).sum();
        return new ArrayRun(tasks, totals, items, deliveries(parts, random));
    }

    /** One part for each task, of any sizes: in order of the ids, or in any other. */
    private static List<Part> parts(TaskArray tasks, SplittableRandom random) {
        List<Part> parts = new ArrayList<>();
        List<Integer> ids = random.nextBoolean() ? tasks.ids() : shuffled(tasks.ids(), random);
        int from = 0;
        for (int id : ids) {
            int size = random.nextInt(MOST_ITEMS_OF_A_TASK);
            parts.add(new Part(
                    id,
                    new Range(from, from + size),
                    random.longs(size, 1, 1_000_000).toArray()));
            from += size;
        }
        return parts;
    }

    /** All parts, one too few, one too many, both at once, none. */
    private static List<List<Part>> deliveries(List<Part> parts, SplittableRandom random) {
        List<Part> fewer = shuffled(parts, random);
        fewer.remove(0);
        List<Part> more = shuffled(parts, random);
        more.add(random.nextInt(more.size() + 1), more.get(0));
        List<Part> both = shuffled(fewer, random);
        if (!both.isEmpty()) {
            both.add(both.get(0));
        }
        return List.of(parts, shuffled(parts, random), fewer, more, both, List.of());
    }

    private static <T> List<T> shuffled(List<T> elements, SplittableRandom random) {
        List<T> left = new ArrayList<>(elements);
        return new ArrayList<>(IntStream.range(0, elements.size())
                .mapToObj(i -> left.remove(random.nextInt(left.size())))
                .toList());
    }

    @Override
    public ArrayJobResult solve(ArrayJob answer, ArrayRun input) {
        List<Integer> ids = input.tasks().ids();
        long[] borders = new long[2 * ids.size() * input.totals().size()];
        int at = 0;
        for (int items : input.totals()) {
            for (int id : ids) {
                Range range = answer.range(input.tasks(), id, items);
                if (range == null) {
                    throw new MalformedValueException("range returned null, where a Range is wanted");
                }
                borders[at++] = range.from();
                borders[at++] = range.to();
            }
        }
        return new ArrayJobResult(
                borders,
                input.deliveries().stream()
                        .map(delivery -> Merging.by(answer, input, delivery))
                        .toList());
    }

    @Override
    public Codec<ArrayRun> inputCodec() {
        return ArrayRun.CODEC;
    }

    @Override
    public Codec<ArrayJobResult> outputCodec() {
        return ArrayJobResult.CODEC;
    }

    /** Looks at the ranges by the rules: which tasks have the item more is left to the answer. */
    @Override
    public Optional<String> difference(ArrayRun input, ArrayJobResult expected, ArrayJobResult actual) {
        return new ArrayRules(input, expected, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
