package speedup.processes.arraytask;

import java.util.List;

/** The parts are not those of every task once. */
public final class UnusablePartsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Integer> missing;
    private final transient List<Integer> doubled;

    /**
     * Names the tasks, in any order.
     *
     * @param missing the ids of tasks of which there is no part
     * @param doubled the ids of tasks of which there is more than one, each id once
     */
    public UnusablePartsException(List<Integer> missing, List<Integer> doubled) {
        super("Tasks without a part: " + missing + ". Tasks with more than one: " + doubled);
        this.missing = List.copyOf(missing);
        this.doubled = List.copyOf(doubled);
    }

    /** The ids of tasks of which there is no part. */
    public List<Integer> missing() {
        return missing;
    }

    /** The ids of tasks of which there is more than one part. */
    public List<Integer> doubled() {
        return doubled;
    }
}
