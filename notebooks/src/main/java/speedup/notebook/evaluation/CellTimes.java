package speedup.notebook.evaluation;

import java.time.Duration;

/**
 * How long cells have run.
 *
 * @param wall by the clock on the wall
 * @param cpu of all threads of their process; not of other processes
 */
record CellTimes(Duration wall, Duration cpu) {

    CellTimes since(CellTimes earlier) {
        return new CellTimes(wall.minus(earlier.wall), cpu.minus(earlier.cpu));
    }
}
