package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.FourierPlan;

/** Does not set the number of threads: the library uses one. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
            for (int i = 0; i < fields.size(); i++) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        }
    }
}
