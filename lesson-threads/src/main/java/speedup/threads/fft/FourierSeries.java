package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.List;

/** Transforms a series of three-dimensional complex arrays of one shape with FFTW. */
public interface FourierSeries {

    /**
     * Writes the forward transform of {@code fields.get(i)}, not scaled, into {@code spectra.get(i)}, for all i.
     *
     * <p>All arrays are as {@link speedup.threads.nativelib.FourierPlan#transform} takes them; no field may be
     * changed. One plan serves the whole series. When the call returns, also with an exception, that plan is
     * closed, and {@link speedup.threads.nativelib.Fftw#plannerThreads()} is what it was before.
     *
     * <p>When a transform fails, the call does: it throws what the plan has thrown, or another exception with that as
     * its cause, in whatever thread it happened.
     *
     * @param shape the lengths of the three dimensions, each at least 1
     * @param fields at least one array of that shape
     * @param spectra as many arrays, all different and none of them a field; overwritten
     */
    void transform(int[] shape, List<DoubleBuffer> fields, List<DoubleBuffer> spectra);
}
