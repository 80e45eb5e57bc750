package speedup.threads.nativelib;

import static org.bytedeco.fftw.global.fftw3.fftw_init_threads;
import static org.bytedeco.fftw.global.fftw3.fftw_plan_with_nthreads;
import static org.bytedeco.fftw.global.fftw3.fftw_planner_nthreads;

/**
 * FFTW's thread-count setting: how many threads the plans get that are made from now on. Plans that were made
 * before keep theirs. The setting is the process's, and is 1 until somebody changes it.
 *
 * <p>The library's planner is not made for several threads at a time. What this class and {@link
 * FourierPlan} do with it, they do one after the other; between two calls another thread may change
 * the setting all the same.
 */
public final class Fftw {

    /** Whoever holds this may use the planner. */
    static final Object PLANNER = new Object();

    static {
        if (NativeLoading.of("FFTW", "org.bytedeco:fftw", () -> fftw_init_threads()) == 0) {
            throw new UnsatisfiedLinkError("FFTW could not prepare itself for threads");
        }
    }

    private Fftw() {}

    /** The number of threads that the next plan gets. */
    public static int plannerThreads() {
        synchronized (PLANNER) {
            return fftw_planner_nthreads();
        }
    }

    /**
     * Sets the number of threads that plans get from now on.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException if it is less
     */
    public static void setPlannerThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("FFTW needs at least 1 thread, not " + threads);
        }
        synchronized (PLANNER) {
            fftw_plan_with_nthreads(threads);
        }
    }
}
