package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Does not close its plan. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape);
        for (int i = 0; i < fields.size(); i++) {
            plan.transform(fields.get(i), spectra.get(i));
        }
        Fftw.setPlannerThreads(before);
    }
}
