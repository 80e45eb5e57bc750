package speedup.threads.futures;

/** A situation in which a graph has to be computed. */
enum GraphScene {
    /** Nobody watches. */
    PLAIN,
    /** Tasks notice who computes them, and with what. In all scenes below they do, too. */
    WATCHED,
    /** The only task that needs no other one is held up. */
    FIRST_HELD,
    /** Several tasks need the first one, and whichever of them begins is held up. */
    SIBLING_HELD,
    /** A task fails while another one is held up, and a third one needs both. */
    FAILS;

    /** Whether a task is held up until nobody gets on. */
    boolean holds() {
        return this != PLAIN && this != WATCHED;
    }
}
