package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Sets the number of threads after the plan has been made. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
            Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
            for (int i = 0; i < fields.size(); i++) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        } finally {
            Fftw.setPlannerThreads(before);
        }
    }
}
