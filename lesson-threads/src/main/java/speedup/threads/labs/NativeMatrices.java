package speedup.threads.labs;

import java.nio.DoubleBuffer;
import speedup.threads.nativelib.NativeDoubles;
import speedup.threads.nativelib.OpenBlas;

/** Two factors and room for their product, square, in native memory. */
record NativeMatrices(int n, DoubleBuffer a, DoubleBuffer b, DoubleBuffer c) {

    static NativeMatrices random(int n) {
        return new NativeMatrices(
                n,
                NativeDoubles.of(PlainProducts.random(n, 1)),
                NativeDoubles.of(PlainProducts.random(n, 2)),
                NativeDoubles.allocate(n * n));
    }

    void multiply() {
        OpenBlas.multiply(n, n, n, a, b, c);
    }

    /** Overwrites the product with zeros. */
    void clear() {
        for (int i = 0; i < n * n; i++) {
            c.put(i, 0);
        }
    }

    /** What was computed last. */
    double[] product() {
        return NativeDoubles.toArray(c);
    }
}
