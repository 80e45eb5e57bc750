package speedup.threads.mergesort;

/**
 * Sorts records by their key, and leaves records with the same key in the order in which they came.
 *
 * <p>A record is a {@code long}. Its upper 48 bits are the key, a signed number; its lower 16 bits are a
 * payload, which goes along with the key and has no part in the order. So the order of the longs themselves
 * is not the one that is wanted.
 */
public interface StableSort {

    /** How many bits of a record, counted from the lowest, are payload. */
    int PAYLOAD_BITS = 16;

    /**
     * The records in the order of their keys, smallest first. Records with equal keys keep their order.
     *
     * @param records any number of records, which may not be changed
     * @return a new array
     */
    long[] sort(long[] records);

    /** The key of a record. */
    static long key(long element) {
        return element >> PAYLOAD_BITS;
    }
}
