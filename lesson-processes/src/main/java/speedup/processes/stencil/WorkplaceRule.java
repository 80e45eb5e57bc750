package speedup.processes.stencil;

import java.util.Arrays;

/** Tells where a row is computed: after a step, the elements that may change are the id of the process. */
public record WorkplaceRule() implements StepRule {

    @Override
    public void step(double[] above, double[] row, double[] below, double[] next) {
        Arrays.fill(next, (double) ProcessHandle.current().pid());
        next[0] = row[0];
        next[row.length - 1] = row[row.length - 1];
    }
}
