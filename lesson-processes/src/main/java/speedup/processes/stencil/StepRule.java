package speedup.processes.stencil;

import java.io.Serializable;

/** How one row of a plate goes on, which depends on the row and its two neighbours only. */
public interface StepRule extends Serializable {

    /**
     * Computes a row after one step. All four arrays are of one length, which is at least 3. The first and
     * the last element of a row never change.
     *
     * @param above the row above, before the step
     * @param row the row itself, before the step
     * @param below the row below, before the step
     * @param next where the row after the step goes; all elements are written
     */
    void step(double[] above, double[] row, double[] below, double[] next);
}
