package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import speedup.threads.nativelib.FourierPlan;

/** Several transforms at a time, each with a plan of its own. */
public class ParallelFourierSeries implements FourierSeries {

    @Override
    public void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra) {
        IntStream.range(0, fields.size()).parallel().forEach(i -> {
            try (FourierPlan plan = FourierPlan.forward(FourierPlan.Search.ESTIMATE, shape)) {
                plan.transform(fields.get(i), spectra.get(i));
            }
        });
    }
}
