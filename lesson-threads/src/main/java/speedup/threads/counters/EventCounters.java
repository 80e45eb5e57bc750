package speedup.threads.counters;

/**
 * Counts what happens in a program with several workers, while a reporter looks on.
 *
 * <p>Each worker is a thread, and counts events of several kinds. The reporter is another thread, which every
 * now and then takes what has been counted since it last did.
 */
public interface EventCounters {

    /**
     * Begins anew, with nothing counted. Comes before each run; nobody counts or takes at that time.
     *
     * @param workers how many workers there will be, at least 1
     * @param kinds how many kinds of events there are, at least 1
     */
    void open(int workers, int kinds);

    /**
     * Counts one event. Each worker calls it from its own thread, all of them at the same time, as often as they
     * can.
     *
     * @param worker the worker's number, from 0
     * @param kind the event's kind, from 0
     */
    void count(int worker, int kind);

    /**
     * Takes the events of a kind. Called by one thread, the reporter, at any time, also while workers count. Each
     * event is taken once: what was counted before a call of {@code take} began is part of its result, or of an
     * earlier one, and what is counted meanwhile is part of this one or of the next.
     *
     * @param kind the kind, from 0
     * @return how many events of this kind all workers have counted that were not taken yet
     */
    long take(int kind);
}
