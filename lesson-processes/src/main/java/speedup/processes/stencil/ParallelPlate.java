package speedup.processes.stencil;

import speedup.exercise.NotAttemptedException;
import speedup.processes.WorkerPool;

/**
 * Your answer to {@code processes/stencil}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Two programs in one file.
 *
 * <ol>
 *   <li>{@code after} gives each worker a block of rows that lie together, takes the rows at the borders of
 *       all blocks from one worker to the next at every step, and puts the plate together in the end.
 *       {@link WorkerPool} starts the workers, and gives you a thread for each.
 *   <li>{@link Worker#main} runs in a child process. It reads a rule and its rows from its standard input.
 *       At every step it sends the rows at its borders to {@link
 *       speedup.processes.WorkerProcess#toParent}, reads those of its neighbours, which are called the
 *       halo, and computes all its rows. After the last step it sends them back, and waits for the next
 *       plate. It ends when its input ends.
 * </ol>
 *
 * <p><b>Rules.</b> All that {@link Plate} promises. Rows are computed in the workers, none in the calling
 * process, and only by {@link StepRule#step}. Any plate has to work, also one with fewer rows than you have
 * workers.
 *
 * <p><b>It passes when</b> every plate has the bits that the serial version gives it, and it is as much
 * faster than {@link SerialPlate} as Amdahl's law allows with a serial fraction of 50%: 1.33 times on 2
 * cores, 1.60 times on 4: at every step, everybody waits for the slowest. Workers are started and warm before the time counts.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelPlateTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/stencil
 *   ./speedup hint processes/stencil
 * </pre>
 */
public class ParallelPlate implements Plate {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public double[][] after(StepRule rule, double[][] plate, int steps) {
        throw new NotAttemptedException();
    }

    @Override
    public void close() {
        workers.close();
    }

    /** What a child process runs. */
    static final class Worker {

        public static void main(String... arguments) {
            throw new NotAttemptedException();
        }
    }
}
