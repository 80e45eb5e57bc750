package speedup.threads.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import speedup.timing.Team;

/**
 * A program that makes two matrices, multiplies them several times and says how long each step took. It is
 * the lab {@code whole-program} that starts it.
 */
public final class WholeProgram {

    /** The first product is compiled while it runs; the last ones show what remains. */
    static final int PRODUCTS = 6;

    private WholeProgram() {}

    /**
     * Prints nanoseconds: all of main, the inputs, then each product.
     *
     * @param arguments rows and columns, threads
     */
    public static void main(String[] arguments) throws InterruptedException {
        long start = System.nanoTime();
        int n = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        List<Long> steps = new ArrayList<>();
        double[] a = PlainProducts.random(n, 1);
        double[] b = PlainProducts.random(n, 2);
        double[] c = new double[n * n];
        steps.add(System.nanoTime() - start);
        try (Team team = new Team("lab", threads)) {
            for (int i = 0; i < PRODUCTS; i++) {
                long before = System.nanoTime();
                PlainProducts.shared(team, threads, PlainProducts::alongRows, n, a, b, c);
                steps.add(System.nanoTime() - before);
            }
        }
        steps.add(0, System.nanoTime() - start);
        String line = steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
        System.out.printf(Locale.ROOT, "%s%n", line);
    }
}
