/**
 * Two native libraries that run on several threads, and their thread-count settings.
 *
 * <pre>
 *   OpenBlas      one setting for the whole process, read at every call      matrix products, singular values
 *   Fftw          one setting for the whole process, read when a plan is made
 *   FourierPlan   keeps the number of threads it was planned with
 *   NativeDoubles memory that native code uses where it is: a Java array would be copied at every call
 * </pre>
 *
 * A setting belongs to the process, not to the caller that changes it. A caller that changes it restores
 * it, or the next one to use the library gets a number of threads that it did not choose.
 *
 * <p>The libraries come as jars and are unpacked at their first use, by JavaCPP into {@code
 * ~/.javacpp/cache}. What they need beyond that is the number of threads, which JavaCPP's own {@code
 * blas_get_num_threads} does not read back from OpenBLAS; JNA asks the library itself.
 */
@NullMarked
package speedup.threads.nativelib;

import org.jspecify.annotations.NullMarked;
