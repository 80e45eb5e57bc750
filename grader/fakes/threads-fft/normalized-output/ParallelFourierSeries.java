package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Divides by the number of elements, as some other libraries do. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        int elements = shape[0] * shape[1] * shape[2];
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
            for (int i = 0; i < fields.size(); i++) {
                DoubleBuffer spectrum = spectra.get(i);
                plan.transform(fields.get(i), spectrum);
                for (int k = 0; k < 2 * elements; k++) {
                    spectrum.put(k, spectrum.get(k) / elements);
                }
            }
        } finally {
            Fftw.setPlannerThreads(before);
        }
    }
}
