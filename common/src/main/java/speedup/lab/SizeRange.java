package speedup.lab;

/**
 * How large a lab's problem may be.
 *
 * @param meaning what the size counts, such as {@code rows and columns of the matrices}
 * @param smallest at least 1
 * @param usual what is taken if nobody says otherwise
 * @param largest where it would take minutes, or more memory than most machines have
 */
public record SizeRange(String meaning, int smallest, int usual, int largest) {

    public SizeRange {
        if (!(1 <= smallest && smallest <= usual && usual <= largest)) {
            throw new IllegalArgumentException(
                    "sizes must be at least 1 and in order, not " + smallest + ", " + usual + ", " + largest);
        }
    }

    /** Whether this size makes sense. */
    public boolean holds(int size) {
        return smallest <= size && size <= largest;
    }
}
