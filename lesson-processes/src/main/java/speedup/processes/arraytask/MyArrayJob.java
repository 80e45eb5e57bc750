package speedup.processes.arraytask;

import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code processes/array-task}. This is the only file you edit.
 *
 * <p><b>What to do.</b> A scheduler starts the same program many times and tells each its number. Say which items a
 * number stands for, and put together what the programs have left behind.
 *
 * <p><b>Rules.</b> {@link ArrayJob} says what a share is, and {@link TaskArray} how tasks are numbered: from
 * any number, in steps of any size. Parts come in any order. A part that is missing must not go unnoticed, nor one
 * that is there twice, since some task has then been run again, or under a wrong number. Name all of them at once: a
 * job that has waited in a queue for a night should not fail a second time for the next.
 *
 * <p><b>It passes when</b> every share and every merged result is right, and every missing and doubled part is
 * named. How fast it is does not matter, and no process is started.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyArrayJobTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/array-task
 *   ./speedup hint processes/array-task
 * </pre>
 */
public class MyArrayJob implements ArrayJob {

    @Override
    public Range range(TaskArray tasks, int id, int items) {
        throw new NotAttemptedException();
    }

    @Override
    public long[] merge(TaskArray tasks, int items, List<Part> parts) {
        throw new NotAttemptedException();
    }
}
