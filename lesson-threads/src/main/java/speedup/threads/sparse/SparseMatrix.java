package speedup.threads.sparse;

/**
 * A matrix most of whose elements are 0, of which only the others are stored, each row as a linked list: the form of
 * a matrix that is still being built, since a new element goes wherever there is room. Such as
 *
 * <pre>
 *   5 0 0 7      firsts   3 -1  1
 *   0 0 0 0
 *   0 2 0 0      place    0  1  2  3  4
 *                nexts    . -1 -1  2  .
 *                columns  .  1  3  0  .
 *                values   .  2  7  5  .
 * </pre>
 *
 * @param firsts the place of each row's first element, or {@link #END} for a row without elements
 * @param nexts for the element at each place, the place of the next one in its row, or {@link #END}
 * @param columns of the element at each place; in a row they stand in no order, and if one occurs twice, both
 *     elements count
 * @param values of the element at each place. Not every place has an element
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record SparseMatrix(int[] firsts, int[] nexts, int[] columns, double[] values) {

    /** In place of a place, where a row ends. */
    public static final int END = -1;

    /** How many rows there are. */
    public int rows() {
        return firsts.length;
    }
}
