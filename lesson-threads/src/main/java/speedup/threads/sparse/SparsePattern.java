package speedup.threads.sparse;

import java.util.Arrays;
import java.util.OptionalLong;
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
    static final int LONGEST = 1_200;

    private static final int LONG = LONGEST / 3 * 2;
    private static final int SHORT = 4;
    private static final int PART_WITH_LONG_ROWS = 40;

    /**
     * Some 19 for each element, so that what is fetched for one element is seldom of use for another. The matrix has
     * 128 MB, four times the largest cache that was at hand.
     */
    private static final int TIMED_PLACES = 8_000_000;

    private static final int TIMED_COLUMNS = 1_000_000;

    abstract int length(int row, int rows, int chosen, SplittableRandom random);

    /** Factors of that many rows, which cross to another process as they are. */
    SparseFactors small(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] lengths = lengths(rows, random);
        int places = 3 * Arrays.stream(lengths).sum() + 1;
        return factors(lengths, places, 2 * rows + 3, random, OptionalLong.empty());
    }

    /** Factors of the timed size: for every seed as many elements, and waits for memory, as for another. */
    static SparseFactors timed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] lengths = LONG_ROWS_AT_ONE_END.lengths(TIMED_ROWS, random);
        return factors(lengths, TIMED_PLACES, TIMED_COLUMNS, random, OptionalLong.of(seed));
    }

    private int[] lengths(int rows, SplittableRandom random) {
        int chosen = random.nextInt(1 << 20);
        return IntStream.range(0, rows)
                .map(row -> length(row, rows, chosen, random))
                .toArray();
    }

    private static SparseFactors factors(
            int[] lengths, int places, int columns, SplittableRandom random, OptionalLong seed) {
        SparseMatrix matrix =
                new SparseMatrix(new int[lengths.length], new int[places], new int[places], new double[places]);
        for (int row = 0; row < lengths.length; row++) {
            matrix.firsts()[row] = SparseMatrix.END;
            for (int element = 0; element < lengths[row]; element++) {
                add(row, matrix, columns, random);
            }
        }
        double[] vector = new double[columns];
        for (int i = 0; i < columns; i++) {
            vector[i] = random.nextDouble(-1, 1);
        }
        return new SparseFactors(matrix, vector, seed);
    }

    /** At a free place: one whose next is 0, which is nobody's place. */
    private static void add(int row, SparseMatrix matrix, int columns, SplittableRandom random) {
        int[] nexts = matrix.nexts();
        int place = random.nextInt(1, nexts.length);
        while (nexts[place] != 0) {
            place = random.nextInt(1, nexts.length);
        }
        nexts[place] = matrix.firsts()[row];
        matrix.firsts()[row] = place;
        matrix.columns()[place] = random.nextInt(columns);
        matrix.values()[place] = random.nextDouble(-1, 1);
    }
}
