package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Makes a new plan for each array of the same shape. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        try {
            for (int i = 0; i < fields.size(); i++) {
                try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
                    plan.transform(fields.get(i), spectra.get(i));
                }
            }
        } finally {
            Fftw.setPlannerThreads(before);
        }
    }
}
