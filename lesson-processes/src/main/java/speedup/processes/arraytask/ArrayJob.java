package speedup.processes.arraytask;

import java.util.List;

/**
 * Makes one job the work of many tasks, which a scheduler starts wherever there is room, in any order, and which
 * never talk to each other.
 */
public interface ArrayJob {

    /**
     * Which items are a task's. The ranges of all tasks hold every item exactly once. They stand in the order of the
     * ids, the first task's at item 0, and their sizes differ by 1 at most. If there are fewer items than tasks,
     * some ranges are empty.
     *
     * @param tasks all tasks of the array
     * @param id one of their ids
     * @param items how many items there are in all, from 0 to the largest {@code int}; they are numbered from 0
     */
    Range range(TaskArray tasks, int id, int items);

    /**
     * Puts the results in the order of the items.
     *
     * <p>Tasks end when they like, so the parts come in any order. They need not be shared out as {@link #range}
     * would: if every task has one part, their ranges hold every item exactly once, but may have any sizes. Tasks
     * without items have a part too, which is empty: a task that has failed is not to be taken for one that had
     * nothing to do.
     *
     * @param tasks all tasks of the array
     * @param items how many items there are in all
     * @param parts each of one of the tasks; not changed
     * @return the result of item i at position i
     * @throws UnusablePartsException if a task has no part, or more than one; it names all such tasks
     */
    long[] merge(TaskArray tasks, int items, List<Part> parts) throws UnusablePartsException;
}
