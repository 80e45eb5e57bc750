/**
 * Exercise {@code processes/array-task}: share a job out over the tasks of a scheduler's array, and put the parts
 * together again.
 *
 * <pre>
 *   items 0 .. n-1  --range--&gt;  task 3: items 0-4    --&gt;  part 3 --+
 *                               task 5: items 5-9    --&gt;  part 5 --+--merge--&gt;  n results
 *                               task 7: items 10-13  --&gt;  part 7 --+
 * </pre>
 *
 * <p>Read {@link speedup.processes.arraytask.ArrayJob}, then write {@code MyArrayJob}.
 */
@NullMarked
package speedup.processes.arraytask;

import org.jspecify.annotations.NullMarked;
