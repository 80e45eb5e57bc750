package speedup.threads.batch;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.nativelib.NativeDoubles;
import speedup.threads.nativelib.OpenBlas;

/**
 * The contract of {@code threads/batch}. The size is the order of the matrices: up to {@value
 * #LARGEST_SMALL_ORDER} there are many, above there is one pair.
 */
public final class BatchProductExercise implements Exercise<BatchProduct, BatchFactors, BatchOutcome> {

    /** More pairs than cores, and so small that threads inside of a product cost more than they gain. */
    private static final int SMALL_ORDER = 72;

    /** So many that a call takes some milliseconds, and starting a few threads costs little beside it. */
    private static final int PAIRS_OF_SMALL_ORDER = 512;

    private static final int PAIRS_OF_OTHER_ORDERS = 128;

    /** At this order the question is also what becomes of a product that fails. */
    private static final int FAILURE = 3;

    /** One product, and so large that threads inside of it gain nearly all that there is. */
    private static final int LARGE_ORDER = 1000;

    private static final int LARGEST_SMALL_ORDER = 200;

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @Override
    public String id() {
        return "threads/batch";
    }

    @Override
    public String title() {
        return "Choose between threads inside and outside of a library";
    }

    @Override
    public Class<BatchProduct> answerType() {
        return BatchProduct.class;
    }

    @Override
    public String answerName() {
        return "ParallelBatchProduct";
    }

    @Override
    public BatchProduct baseline() {
        return new SerialBatchProduct();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, FAILURE, 7, 16, 33, 64, 96, 100, 201, 256);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(1, 5, 16);
    }

    @Override
    public BatchFactors input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        if (size > LARGEST_SMALL_ORDER) {
            return BatchFactors.of(size, matrices(1, size, random), matrices(1, size, random));
        }
        int pairs = size == SMALL_ORDER ? PAIRS_OF_SMALL_ORDER : PAIRS_OF_OTHER_ORDERS;
        return BatchFactors.of(size, matrices(8, size, random), matrices(pairs / 8, size, random));
    }

    /**
     * Calls the answer several times, with the two factors in turn on the left and on the right. Before each
     * call OpenBLAS has another number of threads, so that no fixed one is right to leave behind.
     */
    @Override
    public BatchOutcome solve(BatchProduct answer, BatchFactors input) {
        int calls = input.order() <= LARGEST_SMALL_ORDER ? 8 : 2;
        List<DoubleBuffer> first = input.firstOfEachPair();
        List<DoubleBuffer> second = input.secondOfEachPair();
        List<DoubleBuffer> products = input.room();
        double[][] rows = new double[calls * products.size()][input.order()];
        double[][] threads = new double[calls][2];
        int original = OpenBlas.threads();
        try {
            for (int call = 0; call < calls; call++) {
                boolean swapped = call % 2 == 1;
                OpenBlas.setThreads(1 + call % 2);
                threads[call][0] = OpenBlas.threads();
                answer.multiply(input.order(), swapped ? second : first, swapped ? first : second, products);
                threads[call][1] = OpenBlas.threads();
                copyRows(call, products, input.order(), rows);
            }
        } finally {
            OpenBlas.setThreads(original);
        }
        return new BatchOutcome(rows, threads, input.order() == FAILURE ? ofFailure(answer, input) : "");
    }

    /** There is no room for one of the products. */
    private static String ofFailure(BatchProduct answer, BatchFactors input) {
        List<DoubleBuffer> products = new ArrayList<>(input.room());
        products.set(products.size() / 2, NativeDoubles.allocate(1));
        int before = OpenBlas.threads();
        try {
            answer.multiply(input.order(), input.firstOfEachPair(), input.secondOfEachPair(), products);
            return "A product failed, since there was no room for it, and the call returned as if nothing had happened:"
                    + " an exception in another thread has to be passed on to the caller";
        } catch (RuntimeException passedOn) {
            int after = OpenBlas.threads();
            return after == before
                    ? ""
                    : "A product failed, and a setting of the whole process is not what it was: OpenBLAS had " + before
                            + " threads before the call, and has " + after + " after it";
        } finally {
            OpenBlas.setThreads(before);
        }
    }

    /** One row of each product, another one of each: all of them would take longer to store than to compute. */
    private static void copyRows(int call, List<DoubleBuffer> products, int order, double[][] rows) {
        for (int i = 0; i < products.size(); i++) {
            products.get(i).get(row(call, i, order) * order, rows[call * products.size() + i]);
        }
    }

    private static int row(int call, int product, int order) {
        return (7 * call + product) % order;
    }

    @Override
    public Codec<BatchFactors> inputCodec() {
        return BatchFactors.CODEC;
    }

    @Override
    public Codec<BatchOutcome> outputCodec() {
        return BatchOutcome.CODEC;
    }

    @Override
    public Optional<String> difference(BatchFactors input, BatchOutcome expected, BatchOutcome actual) {
        return wrongElement(input, expected, actual)
                .or(() -> changedSetting(actual.threads()))
                .or(() -> Optional.of(actual.complaint()).filter(complaint -> !complaint.isEmpty()));
    }

    private static Optional<String> wrongElement(BatchFactors input, BatchOutcome expected, BatchOutcome actual) {
        for (int i = 0; i < expected.rows().length; i++) {
            for (int column = 0; column < input.order(); column++) {
                double wanted = expected.rows()[i][column];
                double found = actual.rows()[i][column];
                // Written so that NaN counts as a difference.
                if (!(Math.abs(found - wanted) <= tolerance(input.order()))) {
                    int product = i % input.pairs();
                    return Optional.of(String.format(
                            "Of %d products of order %d, element [%d][%d] of product %d is %s, and should be %s",
                            input.pairs(),
                            input.order(),
                            row(i / input.pairs(), product, input.order()),
                            column,
                            product,
                            found,
                            wanted));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> changedSetting(double[][] threads) {
        for (double[] call : threads) {
            if (call[0] != call[1]) {
                return Optional.of(String.format(
                        "The products are right, but a setting of the whole process is not what it was: OpenBLAS had"
                                + " %.0f threads before the call, and has %.0f after it",
                        call[0], call[1]));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.50, SMALL_ORDER), new Requirement.Scaling(0.50, LARGE_ORDER));
    }

    /**
     * The most that two ways to sum n products of elements in [-1, 1) can differ: N. J. Higham, "Accuracy and
     * Stability of Numerical Algorithms", 2nd ed., 2002, section 3.1.
     */
    private static double tolerance(int order) {
        return 2.0 * UNIT_ROUNDOFF * order * order;
    }

    private static List<DoubleBuffer> matrices(int count, int order, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(i -> NativeDoubles.of(
                        random.doubles((long) order * order, -1, 1).toArray()))
                .toList();
    }
}
