package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Restores the number of threads as soon as it has planned, since a plan keeps its own. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        try (FourierPlan plan = plan(shape)) {
            for (int i = 0; i < fields.size(); i++) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        }
    }

    private static FourierPlan plan(int[] shape) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        try {
            return FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape);
        } finally {
            Fftw.setPlannerThreads(before);
        }
    }
}
