package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** One plan for one thread: the oracle and the baseline. */
public final class SerialFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(1);
        try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
            for (int i = 0; i < fields.size(); i++) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        } finally {
            Fftw.setPlannerThreads(before);
        }
    }
}
