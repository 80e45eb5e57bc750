package speedup.processes.workers;

import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code processes/workers}. This is the only file you edit.
 *
 * <p><b>What to do.</b> A machine says in several places how much of it a job may use, and they do not agree. Find
 * out how many workers the job should start.
 *
 * <p><b>Rules.</b> {@link WorkerCount} says which limits there are, what wins over what, and why. Nothing is read
 * from the machine that this runs on: all you need is in the {@link Node}.
 *
 * <p><b>It passes when</b> the number is right for every node. How fast it is does not
 * matter, and no process is started.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyWorkerCountTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/workers
 *   ./speedup hint processes/workers
 * </pre>
 */
public class MyWorkerCount implements WorkerCount {

    @Override
    public int workers(Node node) {
        throw new NotAttemptedException();
    }
}
