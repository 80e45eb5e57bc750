package speedup.grader.speedupstack;

import java.util.Map;
import speedup.lesson.Cause;

/** A part of the lost speedup, from which causes take what they account for. */
final class LossBudget {

    private final Map<Cause, Double> taken;
    private double left;

    /**
     * A budget.
     *
     * @param amount how much there is to take; below 0 counts as 0
     * @param taken where to note which cause took how much
     */
    LossBudget(double amount, Map<Cause, Double> taken) {
        this.left = Math.max(0, amount);
        this.taken = taken;
    }

    double left() {
        return left;
    }

    void take(Cause cause, double amount) {
        double most = Math.max(0, Math.min(left, amount));
        left -= most;
        taken.merge(cause, most, Double::sum);
    }

    void takeRest(Cause cause) {
        take(cause, left);
    }
}
