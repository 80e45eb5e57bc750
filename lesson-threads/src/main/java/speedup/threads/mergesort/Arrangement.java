package speedup.threads.mergesort;

import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/** How the keys of an input lie before they are sorted. */
enum Arrangement {
    /** Keys of all sizes, nearly all different. */
    RANDOM {
        @Override
        IntToLongFunction keys(SplittableRandom random, int size) {
            return i -> random.nextLong();
        }
    },
    /** Few keys, so that most records have equals, on both sides of every cut. */
    MANY_EQUALS {
        @Override
        IntToLongFunction keys(SplittableRandom random, int size) {
            int kinds = 1 + size / 8;
            long offset = random.nextLong();
            return i -> offset + random.nextInt(kinds);
        }
    },
    /** One key. */
    ALL_EQUAL {
        @Override
        IntToLongFunction keys(SplittableRandom random, int size) {
            long key = random.nextLong();
            return i -> key;
        }
    },
    /** Sorted already, in pairs of equals. */
    ASCENDING {
        @Override
        IntToLongFunction keys(SplittableRandom random, int size) {
            return i -> i / 2 - size / 4;
        }
    },
    /** Sorted the wrong way round, in pairs of equals. */
    DESCENDING {
        @Override
        IntToLongFunction keys(SplittableRandom random, int size) {
            return i -> size / 4 - i / 2;
        }
    };

    /** The keys, to be asked for in the order of their places; of each, the lowest 48 bits count. */
    abstract IntToLongFunction keys(SplittableRandom random, int size);

    /** So many records, with payloads at random, by which records with equal keys can be told apart. */
    long[] records(SplittableRandom random, int size) {
        IntToLongFunction keys = keys(random, size);
        long[] records = new long[size];
        for (int i = 0; i < size; i++) {
            records[i] = keys.applyAsLong(i) << StableSort.PAYLOAD_BITS | random.nextInt(1 << StableSort.PAYLOAD_BITS);
        }
        return records;
    }
}
