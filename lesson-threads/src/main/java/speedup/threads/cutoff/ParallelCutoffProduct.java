package speedup.threads.cutoff;

import speedup.exercise.NotAttemptedException;
import speedup.threads.matmul.MatrixProduct;

/**
 * Your answer to {@code threads/cutoff}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Write a matrix product that decides for each call whether it is worth sharing out.
 *
 * <ol>
 *   <li>Start from your answer to {@code threads/matmul}, and from {@link
 *       speedup.threads.matmul.SerialMatrixProduct}.
 *   <li>Find out what sharing out costs on your machine, and how long a product takes on one thread.
 *   <li>Choose what to compare, and the cut-off: below it the call does everything itself, on the thread that it
 *       is called on; above it the rows are shared out.
 * </ol>
 *
 * <p><b>Rules.</b> Those of {@code threads/matmul}: any shape of matrix has to work, the factors stay as they
 * are, and no thread may still work when {@code multiply} returns. Threads may wait for the next call. {@code
 * multiply} is called by one thread at a time.
 *
 * <p><b>It passes when</b> every product is right, and
 *
 * <ul>
 *   <li>thousands of products of 50 x 50 by 50 x 50, each of which begins with the result of the one before, are
 *       at least 0.75 times as fast as with the serial version, and
 *   <li>products of 40 x 800 by 800 x 800 are as much faster as Amdahl's law allows with a serial fraction of 50%:
 *       1.33 times on 2 cores, 1.60 times on 4.
 * </ul>
 *
 * <p><b>How to run it.</b> In the IDE, run {@code ParallelCutoffProductTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/cutoff
 *   ./speedup hint threads/cutoff
 * </pre>
 */
public class ParallelCutoffProduct implements MatrixProduct {

    @Override
    public double[][] multiply(double[][] a, double[][] b) {
        throw new NotAttemptedException();
    }
}
