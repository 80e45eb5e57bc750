package speedup.processes.arraytask;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tasks of an array job. Their ids are first, first + step, first + 2 step and so on, up to last, which need
 * not be one of them.
 *
 * <p>A task finds these numbers in its environment: as {@code SLURM_ARRAY_TASK_MIN}, {@code _MAX} and {@code _STEP}
 * under Slurm ({@code sbatch(1)}), as {@code SGE_TASK_FIRST}, {@code SGE_TASK_LAST} and {@code SGE_TASK_STEPSIZE}
 * under Grid Engine ({@code qsub(1)}). Its own id is {@code SLURM_ARRAY_TASK_ID} or {@code SGE_TASK_ID}.
 *
 * @param first at least 0
 * @param last at least first
 * @param step at least 1
 */
public record TaskArray(int first, int last, int step) {

    public TaskArray {
        if (first < 0 || last < first || step < 1) {
            throw new IllegalArgumentException("A task array has 0 <= first <= last and step >= 1, and not first "
                    + first + ", last " + last + " and step " + step);
        }
    }

    /** All ids, ascending. */
    public List<Integer> ids() {
        return IntStream.rangeClosed(0, (last - first) / step)
                .mapToObj(k -> first + k * step)
                .toList();
    }

    /** As schedulers write it. */
    @Override
    public String toString() {
        return first + "-" + last + ":" + step;
    }
}
