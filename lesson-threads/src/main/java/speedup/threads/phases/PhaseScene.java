package speedup.threads.phases;

/** A situation in which an automaton is asked. */
enum PhaseScene {
    /** The rule is a table. In all other scenes states are marked: they tell their cell and their generation. */
    PLAIN(Hold.NONE),
    /** States are marked, and nobody is held up. */
    WATCHED(Hold.NONE),
    /** Who comes to the first inner row is held up in the middle of a generation. */
    HELD_FIRST_ROW(Hold.UNTIL_OTHERS_WAIT),
    /** The same with the last inner row. */
    HELD_LAST_ROW(Hold.UNTIL_OTHERS_WAIT),
    /** A thread is held up in the last generation, behind which there is nothing to compute. */
    HELD_IN_LAST_GENERATION(Hold.UNTIL_OTHERS_WAIT),
    /** The rule throws in the first inner row, when all others wait for that thread. */
    FAILS_IN_FIRST_ROW(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL),
    /** The same with the last inner row. */
    FAILS_IN_LAST_ROW(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL),
    /**
     * The rule throws where the first thread comes to a generation. The others are held up in it until that thread has
     * ended or waits, so they come to the barrier after the failure.
     */
    FAILS_BEFORE_OTHERS(Hold.OTHERS_UNTIL_FAILED);

    /** Who is held up, and until when. */
    enum Hold {
        NONE,
        UNTIL_OTHERS_WAIT,
        UNTIL_OTHERS_WAIT_THEN_FAIL,
        OTHERS_UNTIL_FAILED
    }

    final Hold hold;

    PhaseScene(Hold hold) {
        this.hold = hold;
    }

    /** Whether the rule throws once. */
    boolean fails() {
        return hold == Hold.UNTIL_OTHERS_WAIT_THEN_FAIL || hold == Hold.OTHERS_UNTIL_FAILED;
    }
}
