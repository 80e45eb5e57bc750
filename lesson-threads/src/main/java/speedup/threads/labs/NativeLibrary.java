package speedup.threads.labs;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import speedup.lab.MissingPrerequisiteException;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.OpenBlas;

/**
 * A native library and its thread-count setting.
 *
 * @param title its name
 * @param artifact where it comes from
 * @param threads reads the setting
 * @param setThreads changes it
 */
public record NativeLibrary(String title, String artifact, IntSupplier threads, IntConsumer setThreads) {

    public static final NativeLibrary OPENBLAS =
            new NativeLibrary("OpenBLAS", "org.bytedeco:openblas", OpenBlas::threads, OpenBlas::setThreads);

    public static final NativeLibrary FFTW =
            new NativeLibrary("FFTW", "org.bytedeco:fftw", Fftw::plannerThreads, Fftw::setPlannerThreads);

    /** Twice what OpenBLAS waits at 3 GHz: 2^26 cycles (its build option THREAD_TIMEOUT). */
    private static final int AWAKE_MILLIS = 45;

    /**
     * Loads it.
     *
     * @throws MissingPrerequisiteException if there is none that works on this machine
     */
    public void require() throws MissingPrerequisiteException {
        try {
            int unused = threads.getAsInt();
        } catch (LinkageError e) {
            throw new MissingPrerequisiteException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Sets the number of threads, and waits until the library's threads have gone to sleep: after a call, they
     * stay awake for a while in case of another one, and take a core from what is measured next.
     *
     * @return the number that is then in force, as the library says
     */
    public int use(int count) throws InterruptedException {
        setThreads.accept(count);
        Thread.sleep(AWAKE_MILLIS);
        return threads.getAsInt();
    }

    /** Does something that changes the setting, and restores it. */
    public <T> T restoringThreads(Experiment<T> experiment) throws InterruptedException {
        int before = threads.getAsInt();
        try {
            return experiment.run();
        } finally {
            setThreads.accept(before);
        }
    }

    /** Something that changes the setting. */
    @FunctionalInterface
    public interface Experiment<T> {

        /** Runs it. */
        T run() throws InterruptedException;
    }
}
