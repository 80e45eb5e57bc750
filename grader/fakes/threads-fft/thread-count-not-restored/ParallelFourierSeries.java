package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Does not restore the number of threads of the planner. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
            for (int i = 0; i < fields.size(); i++) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        }
    }
}
