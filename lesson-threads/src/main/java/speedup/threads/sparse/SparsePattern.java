package speedup.threads.sparse;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How the elements are spread over the rows. In memory they are always anywhere. */
enum SparsePattern {

    /** Up to seven in a row, and none in some rows. */
    EVEN {
        @Override
        int length(int row, int rows, int chosen, SplittableRandom random) {
            return random.nextInt(8);
        }
    },

    /** No elements at all. */
    EMPTY {
        @Override
        int length(int row, int rows, int chosen, SplittableRandom random) {
            return 0;
        }
    },

    /** A row that holds nearly all of them. */
    ONE_LONG_ROW {
        @Override
        int length(int row, int rows, int chosen, SplittableRandom random) {
            return row == chosen % rows ? 10 * rows : random.nextInt(2);
        }
    },

    /**
     * Nearly all of them in the first or the last fortieth of the rows, so that equal blocks of rows give nearly
     * all of the work to one thread on up to 40 cores. Which rows are the longest depends on the seed, how many
     * elements there are does not.
     */
    LONG_ROWS_AT_ONE_END {
        @Override
        int length(int row, int rows, int chosen, SplittableRandom random) {
            int fromThatEnd = chosen % 2 == 0 ? row : rows - 1 - row;
            int number = fromThatEnd + chosen % rows;
            int longRows = rows / PART_WITH_LONG_ROWS;
            return fromThatEnd < longRows ? LONG / 2 + number % longRows * LONG / longRows : number % SHORT;
        }
    };

    /** The rows of the timed size: so few that the result takes no time worth a word to store. */
    static final int TIMED_ROWS = 20_000;

    /** No row is longer than one and a half times the usual length of a long one. */
    static final int LONGEST = 6_000;

    private static final int LONG = LONGEST / 3 * 2;
    private static final int SHORT = 4;
    private static final int PART_WITH_LONG_ROWS = 40;

    /** With the elements of the timed size, and with the vector, more memory than a core's own cache has. */
    private static final int TIMED_COLUMNS = 1_000_000;

    /** One place in so many is free where the time counts: to read a place that nobody needs is no work. */
    private static final int TIMED_ELEMENTS_TO_A_FREE_PLACE = 16;

    abstract int length(int row, int rows, int chosen, SplittableRandom random);

    /** Factors of that many rows, for tests of correctness. */
    SparseFactors small(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] lengths = lengths(rows, random);
        int places = 3 * Arrays.stream(lengths).sum() + 1;
        return factors(lengths, places, 2 * rows + 3, random);
    }

    /** Factors of the timed size: for every seed as many elements, and waits for memory, as for another. */
    static SparseFactors timed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] lengths = LONG_ROWS_AT_ONE_END.lengths(TIMED_ROWS, random);
        int elements = Arrays.stream(lengths).sum();
        return factors(lengths, elements + elements / TIMED_ELEMENTS_TO_A_FREE_PLACE, TIMED_COLUMNS, random);
    }

    private int[] lengths(int rows, SplittableRandom random) {
        int chosen = random.nextInt(1 << 20);
        return IntStream.range(0, rows)
                .map(row -> length(row, rows, chosen, random))
                .toArray();
    }

    private static SparseFactors factors(int[] lengths, int places, int columns, SplittableRandom random) {
        SparseMatrix matrix =
                new SparseMatrix(new int[lengths.length], new int[places], new int[places], new double[places]);
        PrimitiveIterator.OfInt free = shuffled(places, random).iterator();
        for (int row = 0; row < lengths.length; row++) {
            matrix.firsts()[row] = SparseMatrix.END;
            for (int element = 0; element < lengths[row]; element++) {
                add(row, free.nextInt(), matrix, random.nextInt(columns), random.nextDouble(-1, 1));
            }
        }
        return new SparseFactors(matrix, random.doubles(columns, -1, 1).toArray());
    }

    private static void add(int row, int place, SparseMatrix matrix, int column, double value) {
        matrix.nexts()[place] = matrix.firsts()[row];
        matrix.firsts()[row] = place;
        matrix.columns()[place] = column;
        matrix.values()[place] = value;
    }

    /** All places in random order (R. Durstenfeld, Algorithm 235, 1964). */
    private static IntStream shuffled(int places, SplittableRandom random) {
        int[] order = new int[places];
        for (int i = 0; i < places; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return Arrays.stream(order);
    }
}
