package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;

/** Keeps a plan for each shape in a static map, and closes none. */
public class ParallelFourierSeries implements FourierSeries {

    private static final Map<List<Integer>, FourierPlan> PLANS = new ConcurrentHashMap<>();

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        int before = Fftw.plannerThreads();
        Fftw.setPlannerThreads(Runtime.getRuntime().availableProcessors());
        List<Integer> key = Arrays.stream(shape).boxed().toList();
        FourierPlan plan = PLANS.computeIfAbsent(key, unused -> FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape));
        for (int i = 0; i < fields.size(); i++) {
            plan.transform(fields.get(i), spectra.get(i));
        }
        Fftw.setPlannerThreads(before);
    }
}
