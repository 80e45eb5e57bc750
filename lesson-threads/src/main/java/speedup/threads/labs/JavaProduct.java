package speedup.threads.labs;

import speedup.timing.Team;

/** A product of square matrices in Java, row after row in one array, on some threads. */
@FunctionalInterface
public interface JavaProduct {

    /**
     * Computes c = a b.
     *
     * @param threads at most those of the team
     * @param n rows and columns; each array has n * n elements
     */
    void multiply(Team team, int threads, int n, double[] a, double[] b, double[] c) throws InterruptedException;
}
