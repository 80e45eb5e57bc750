package speedup.threads.pipeline;

/** A situation in which a pipeline is asked. */
enum PipelineScene {
    /** Items are any numbers, and stages compute. In all other scenes items are marked: they tell their place. */
    PLAIN(Hold.NONE, Where.NOWHERE),
    /** Items are marked, and nobody is held up. */
    WATCHED(Hold.NONE, Where.NOWHERE),
    /** The sink stands still at one item until all others wait. */
    HELD_SINK(Hold.UNTIL_OTHERS_WAIT, Where.SINK),
    /** The same with a stage that has one worker. */
    HELD_STAGE(Hold.UNTIL_OTHERS_WAIT, Where.STAGE),
    /** The same with one of the workers of a stage that has several. */
    HELD_WORKER(Hold.UNTIL_OTHERS_WAIT, Where.WORKER),
    /** The source has no further item until all that it has given have come to the sink. */
    HELD_SOURCE(Hold.UNTIL_ITEMS_ARRIVE, Where.SOURCE),
    /** The source throws when all others wait for it. */
    FAILS_IN_SOURCE(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL, Where.SOURCE),
    /** The same with a stage that has one worker. */
    FAILS_IN_STAGE(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL, Where.STAGE),
    /** The same with one of the workers of a stage that has several. */
    FAILS_IN_WORKER(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL, Where.WORKER),
    /** The same with the sink. */
    FAILS_IN_SINK(Hold.UNTIL_OTHERS_WAIT_THEN_FAIL, Where.SINK),
    /** The calling thread is interrupted while the sink stands still. */
    INTERRUPTED(Hold.UNTIL_INTERRUPTED, Where.SINK);

    /** Until when who comes to the place is held up. */
    enum Hold {
        NONE,
        UNTIL_OTHERS_WAIT,
        UNTIL_ITEMS_ARRIVE,
        UNTIL_OTHERS_WAIT_THEN_FAIL,
        UNTIL_INTERRUPTED
    }

    /** Who is held up. */
    enum Where {
        NOWHERE,
        SOURCE,
        STAGE,
        WORKER,
        SINK
    }

    final Hold hold;
    final Where where;

    PipelineScene(Hold hold, Where where) {
        this.hold = hold;
        this.where = where;
    }

    /** Whether something throws once. */
    boolean fails() {
        return hold == Hold.UNTIL_OTHERS_WAIT_THEN_FAIL;
    }
}
