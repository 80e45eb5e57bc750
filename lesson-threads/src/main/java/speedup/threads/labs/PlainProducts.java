package speedup.threads.labs;

import java.util.Arrays;
import java.util.SplittableRandom;
import speedup.timing.Team;

/** Matrix products in plain Java, of square matrices, row after row in one array. */
public final class PlainProducts {

    /** Row by column, with the rows shared out. */
    public static final JavaProduct TEXTBOOK =
            (team, threads, n, a, b, c) -> shared(team, threads, PlainProducts::textbook, n, a, b, c);

    /** Along rows, with the rows shared out. */
    public static final JavaProduct ALONG_ROWS =
            (team, threads, n, a, b, c) -> shared(team, threads, PlainProducts::alongRows, n, a, b, c);

    private PlainProducts() {}

    /** Rows of a product. */
    @FunctionalInterface
    interface Rows {

        /** Computes the rows of c = a b from one row to before another. */
        void multiply(int n, double[] a, double[] b, double[] c, int from, int to);
    }

    /** A matrix of random numbers between 0 and 1. */
    static double[] random(int n, long seed) {
        return new SplittableRandom(seed).doubles((long) n * n).toArray();
    }

    /** Row by column, as in the textbook: walks down the columns of b, and uses one double of each line it fetches. */
    static void textbook(int n, double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i * n + k] * b[k * n + j];
                }
                c[i * n + j] = sum;
            }
        }
    }

    /** With the loops in another order: walks along rows only. */
    static void alongRows(int n, double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(c, i * n, (i + 1) * n, 0);
            for (int k = 0; k < n; k++) {
                addRow(a[i * n + k], b, k * n, c, i * n, n);
            }
        }
    }

    private static void addRow(double factor, double[] b, int fromB, double[] c, int fromC, int n) {
        for (int j = 0; j < n; j++) {
            c[fromC + j] += factor * b[fromB + j];
        }
    }

    /** A product whose rows are shared out. */
    static void shared(Team team, int threads, Rows rows, int n, double[] a, double[] b, double[] c)
            throws InterruptedException {
        team.together(
                threads,
                share -> rows.multiply(n, a, b, c, Team.bound(n, share, threads), Team.bound(n, share + 1, threads)));
    }
}
