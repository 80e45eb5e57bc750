package speedup.scaling;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a law has to explain: the times on several processors, as parts of the serial time.
 *
 * @param processors each at least 2
 * @param times the reciprocals of the speedups, as many
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shown
record RelativeTimes(double[] processors, double[] times) {

    /** Takes the points that say something about a law, or says why they are not enough. */
    static RelativeTimes of(String law, List<ScalingPoint> points, int fewest, int fewestDistinct) {
        List<ScalingPoint> telling =
                points.stream().filter(point -> point.processors() > 1).toList();
        long distinct =
                telling.stream().mapToInt(ScalingPoint::processors).distinct().count();
        if (telling.size() < fewest || distinct < fewestDistinct) {
            throw new IllegalArgumentException("points must hold at least " + fewest
                    + " with more than one processor, at " + fewestDistinct
                    + " or more different numbers of them, to fit "
                    + law + "; of the " + points.size() + " given, " + telling.size() + " have more than one, at "
                    + distinct + " different numbers");
        }
        return new RelativeTimes(
                telling.stream().mapToDouble(ScalingPoint::processors).toArray(),
                telling.stream().mapToDouble(point -> 1 / point.speedup()).toArray());
    }

    /** One row of regressors for each point. */
    double[][] design(DoubleFunction<double[]> regressors) {
        double[][] rows = new double[processors.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = regressors.apply(processors[i]);
        }
        return rows;
    }

    /** What each time is above that of perfectly shared work, {@code 1 / p}. */
    double[] excess() {
        double[] excess = new double[times.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = times[i] - 1 / processors[i];
        }
        return excess;
    }
}
