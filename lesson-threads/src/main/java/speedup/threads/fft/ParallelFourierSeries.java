package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/fft}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Transform all fields with FFTW on all cores that are there for you: {@code
 * Runtime.getRuntime().availableProcessors()}. The library has threads of its own. Tell it how many to use,
 * with {@link speedup.threads.nativelib.Fftw}, at the moment when it wants to know: a {@link
 * speedup.threads.nativelib.FourierPlan} keeps the number that it was made with. {@link SerialFourierSeries}
 * shows how a plan is made and used.
 *
 * <p><b>Rules.</b> Make one plan for the whole series. Close it, and set the planner's number of threads back
 * to what it was, also when something fails. The fields stay as they are, and the spectra are not scaled. Let the
 * plan be an estimate, as in the serial version: a search that measures may find one that is faster on one thread,
 * and what is fast without being parallel does not pass.
 *
 * <p><b>It passes when</b> every spectrum is right, the rules are kept, and it is as much faster than {@link
 * SerialFourierSeries} as Amdahl's law allows with a serial fraction of 35%: 1.48 times on 2 cores, 1.95 times
 * on 4. The arrays have 80 x 120 x 40 elements.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelFourierSeriesTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/fft
 *   ./speedup hint threads/fft
 * </pre>
 */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        throw new NotAttemptedException();
    }
}
