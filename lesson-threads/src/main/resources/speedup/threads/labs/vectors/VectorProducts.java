import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import speedup.threads.labs.JavaProduct;
import speedup.threads.labs.vectors.ProductProgram;
import speedup.threads.labs.vectors.ProductProgram.NamedProduct;
import speedup.timing.Team;

/**
 * Matrix products by the Vector API.
 *
 * <p>The lab "vectors" starts this file as a program, by {@code java --add-modules jdk.incubator.vector FILE}. It is no
 * part of the build, since the API is an incubating module: it may change with each JDK, and is compiled for the one at
 * hand.
 */
public final class VectorProducts {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorProducts() {}

    /** The arguments are those of {@link ProductProgram#run}. */
    public static void main(String[] arguments) throws InterruptedException {
        ProductProgram.run(
                arguments,
                LANES,
                List.of(
                        new NamedProduct("Vector API, along rows", size -> VectorProducts::alongRows),
                        new NamedProduct("Vector API, in tiles", size -> new Tiles(size)::multiply)));
    }

    /** The same loops as in plain Java, with vectors in the innermost one. */
    private static void alongRows(Team team, int threads, int n, double[] a, double[] b, double[] c)
            throws InterruptedException {
        team.together(threads, share -> {
            for (int i = Team.bound(n, share, threads); i < Team.bound(n, share + 1, threads); i++) {
                Arrays.fill(c, i * n, (i + 1) * n, 0);
                for (int k = 0; k < n; k++) {
                    addRow(a[i * n + k], b, k * n, c, i * n, n);
                }
            }
        });
    }

    private static void addRow(double factor, double[] b, int fromB, double[] c, int fromC, int n) {
        DoubleVector factors = DoubleVector.broadcast(SPECIES, factor);
        int j = 0;
        for (; j < SPECIES.loopBound(n); j += LANES) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, b, fromB + j);
            factors.fma(row, DoubleVector.fromArray(SPECIES, c, fromC + j)).intoArray(c, fromC + j);
        }
        for (; j < n; j++) {
            c[fromC + j] += factor * b[fromB + j];
        }
    }

    /**
     * A product in tiles of 4 rows and 3 vectors of columns, whose 12 sums stay in registers while a part of the inner
     * length goes by: 7 loads for 12 fused operations, where along rows it is 2 loads and a store for each.
     *
     * <p>Both factors are packed before, in the order in which a tile reads them, with zeros where the matrix ends.
     */
    private static final class Tiles {

        private static final int ROWS = 4;
        private static final int VECTORS = 3;
        private static final int COLUMNS = VECTORS * LANES;

        /** Of the inner length, to one pass: 4 rows of it take 8 kB, and 24 columns 48 kB. */
        private static final int DEPTH = 256;

        /** Tiles in a block of rows, whose packed part of the left factor stays in the second-level cache. */
        private static final int BLOCK = 24;

        private final int rowTiles;
        private final int columnTiles;
        private final double[] left;
        private final double[] right;

        Tiles(int n) {
            rowTiles = (n + ROWS - 1) / ROWS;
            columnTiles = (n + COLUMNS - 1) / COLUMNS;
            left = new double[rowTiles * ROWS * DEPTH];
            right = new double[columnTiles * COLUMNS * DEPTH];
        }

        void multiply(Team team, int threads, int n, double[] a, double[] b, double[] c) throws InterruptedException {
            for (int from = 0; from < n; from += DEPTH) {
                int k = from;
                int depth = Math.min(DEPTH, n - from);
                team.together(threads, share -> {
                    int end = Team.bound(columnTiles, share + 1, threads);
                    for (int tile = Team.bound(columnTiles, share, threads); tile < end; tile++) {
                        packColumns(n, b, k, depth, tile);
                    }
                });
                team.together(threads, share -> {
                    int end = Team.bound(rowTiles, share + 1, threads);
                    for (int tile = Team.bound(rowTiles, share, threads); tile < end; tile += BLOCK) {
                        multiplyBlock(n, a, k, depth, c, tile, Math.min(end, tile + BLOCK));
                    }
                });
            }
        }

        private void packColumns(int n, double[] b, int from, int depth, int tile) {
            int first = tile * COLUMNS;
            int width = Math.min(COLUMNS, n - first);
            int to = first * DEPTH;
            for (int k = 0; k < depth; k++, to += COLUMNS) {
                System.arraycopy(b, (from + k) * n + first, right, to, width);
                Arrays.fill(right, to + width, to + COLUMNS, 0);
            }
        }

        private void packRows(int n, double[] a, int from, int depth, int tile) {
            for (int row = 0; row < ROWS; row++) {
                int i = tile * ROWS + row;
                int to = tile * ROWS * DEPTH + row;
                for (int k = 0; k < depth; k++, to += ROWS) {
                    left[to] = i < n ? a[i * n + from + k] : 0;
                }
            }
        }

        private void multiplyBlock(int n, double[] a, int from, int depth, double[] c, int firstTile, int endTile) {
            for (int tile = firstTile; tile < endTile; tile++) {
                packRows(n, a, from, depth, tile);
            }
            if (from == 0) {
                Arrays.fill(c, firstTile * ROWS * n, Math.min(n, endTile * ROWS) * n, 0);
            }
            double[] edge = new double[ROWS * COLUMNS];
            for (int columnTile = 0; columnTile < columnTiles; columnTile++) {
                for (int rowTile = firstTile; rowTile < endTile; rowTile++) {
                    int i = rowTile * ROWS;
                    int j = columnTile * COLUMNS;
                    if (i + ROWS <= n && j + COLUMNS <= n) {
                        addTile(i * DEPTH, j * DEPTH, depth, c, i * n + j, n);
                    } else {
                        Arrays.fill(edge, 0);
                        addTile(i * DEPTH, j * DEPTH, depth, edge, 0, COLUMNS);
                        addEdge(n, edge, c, i, j);
                    }
                }
            }
        }

        private static void addEdge(int n, double[] edge, double[] c, int fromRow, int fromColumn) {
            for (int i = fromRow; i < Math.min(n, fromRow + ROWS); i++) {
                for (int j = fromColumn; j < Math.min(n, fromColumn + COLUMNS); j++) {
                    c[i * n + j] += edge[(i - fromRow) * COLUMNS + j - fromColumn];
                }
            }
        }

        /** One variable for each sum: elements of an array would not be kept in registers. */
        private void addTile(int fromA, int fromB, int depth, double[] c, int fromC, int stride) {
            double[] a = left;
            double[] b = right;
            DoubleVector sum00 = DoubleVector.zero(SPECIES);
            DoubleVector sum01 = sum00;
            DoubleVector sum02 = sum00;
            DoubleVector sum10 = sum00;
            DoubleVector sum11 = sum00;
            DoubleVector sum12 = sum00;
            DoubleVector sum20 = sum00;
            DoubleVector sum21 = sum00;
            DoubleVector sum22 = sum00;
            DoubleVector sum30 = sum00;
            DoubleVector sum31 = sum00;
            DoubleVector sum32 = sum00;
            for (int k = 0; k < depth; k++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, fromB + k * COLUMNS);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, fromB + k * COLUMNS + LANES);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, fromB + k * COLUMNS + 2 * LANES);
                DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[fromA + k * ROWS]);
                sum00 = a0.fma(b0, sum00);
                sum01 = a0.fma(b1, sum01);
                sum02 = a0.fma(b2, sum02);
                DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[fromA + k * ROWS + 1]);
                sum10 = a1.fma(b0, sum10);
                sum11 = a1.fma(b1, sum11);
                sum12 = a1.fma(b2, sum12);
                DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[fromA + k * ROWS + 2]);
                sum20 = a2.fma(b0, sum20);
                sum21 = a2.fma(b1, sum21);
                sum22 = a2.fma(b2, sum22);
                DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[fromA + k * ROWS + 3]);
                sum30 = a3.fma(b0, sum30);
                sum31 = a3.fma(b1, sum31);
                sum32 = a3.fma(b2, sum32);
            }
            addRow(sum00, sum01, sum02, c, fromC);
            addRow(sum10, sum11, sum12, c, fromC + stride);
            addRow(sum20, sum21, sum22, c, fromC + 2 * stride);
            addRow(sum30, sum31, sum32, c, fromC + 3 * stride);
        }

        private static void addRow(DoubleVector sum0, DoubleVector sum1, DoubleVector sum2, double[] c, int from) {
            sum0.add(DoubleVector.fromArray(SPECIES, c, from)).intoArray(c, from);
            sum1.add(DoubleVector.fromArray(SPECIES, c, from + LANES)).intoArray(c, from + LANES);
            sum2.add(DoubleVector.fromArray(SPECIES, c, from + 2 * LANES)).intoArray(c, from + 2 * LANES);
        }
    }
}
