package speedup.threads.mandelbrot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** An answer of known speed. The study exchanges the kind. */
public class ParallelMandelbrot implements Mandelbrot {

    private static final Kind KIND = Kind.PARALLEL;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int THOUSAND = 1000;

    private volatile boolean busy;

    enum Kind {
        /** Threads take the next row, as the reference answer does. */
        PARALLEL,
        /** The same with many more threads than cores. */
        SIXTY_FOUR_THREADS,
        /** 7.5% of all pixels are drawn by one thread, beforehand. */
        BARELY_ABOVE,
        /** 15% of all pixels. */
        BARELY_BELOW,
        /** Half of all pixels. */
        HALF_PARALLEL,
        /** One thread. */
        SERIAL,
        /** One thread, which knows the set's largest parts by their formulas. */
        OPTIMIZED_SERIAL,
        /** Several threads, each of which holds a global lock while it draws a row. */
        GLOBAL_LOCK,
        /** A block of rows for each thread. */
        EQUAL_BLOCKS,
        /** Returns while threads are still at work. */
        THREADS_NOT_JOINED,
        /** One thread draws, and the others wait for it in a loop. */
        BUSY_WAITING
    }

    @Override
    public int[][] draw(View view) {
        int[][] picture = new int[view.rows()][view.columns()];
        switch (KIND) {
            case PARALLEL -> nextRows(view, picture, CORES, 0);
            case SIXTY_FOUR_THREADS -> nextRows(view, picture, 64, 0);
            case BARELY_ABOVE -> nextRows(view, picture, CORES, 75);
            case BARELY_BELOW -> nextRows(view, picture, CORES, 150);
            case HALF_PARALLEL -> nextRows(view, picture, CORES, 500);
            case SERIAL -> block(view, picture, 0, 1);
            case OPTIMIZED_SERIAL -> byFormula(view, picture);
            case GLOBAL_LOCK -> oneAtATime(view, picture);
            case EQUAL_BLOCKS -> run(CORES, core -> block(view, picture, core, CORES), true);
            case THREADS_NOT_JOINED -> run(CORES, core -> block(view, picture, core, CORES), false);
            case BUSY_WAITING -> whileOthersSpin(view, picture);
        }
        return picture;
    }

    /** First so many of a thousand pixels, spread evenly, on one thread, then all others on several. */
    private static void nextRows(View view, int[][] picture, int threads, int alone) {
        for (int row = 0; row < picture.length && alone > 0; row++) {
            pixels(view, picture, row, 0, alone);
        }
        AtomicInteger next = new AtomicInteger();
        run(
                threads,
                thread -> {
                    for (int row = next.getAndIncrement(); row < picture.length; row = next.getAndIncrement()) {
                        pixels(view, picture, row, alone, THOUSAND);
                    }
                },
                true);
    }

    /** The pixels of a row whose number, spread over a thousand, is in the range. */
    private static void pixels(View view, int[][] picture, int row, int from, int to) {
        for (int column = 0; column < view.columns(); column++) {
            int number = (row * view.columns() + column) * 619 % THOUSAND;
            if (number >= from && number < to) {
                picture[row][column] = view.steps(row, column);
            }
        }
    }

    private static void block(View view, int[][] picture, int part, int parts) {
        int end = picture.length * (part + 1) / parts;
        for (int row = picture.length * part / parts; row < end; row++) {
            pixels(view, picture, row, 0, THOUSAND);
        }
    }

    private static void byFormula(View view, int[][] picture) {
        for (int row = 0; row < picture.length; row++) {
            double y = view.y() + row * view.down();
            for (int column = 0; column < view.columns(); column++) {
                double x = view.x() + column * view.right();
                picture[row][column] = isInside(x, y * y) ? view.limit() : view.steps(row, column);
            }
        }
    }

    /** In the cardioid, or in the circle to the left of it; a little off their edges. */
    private static boolean isInside(double x, double yy) {
        double q = (x - 0.25) * (x - 0.25) + yy;
        return q * (q + (x - 0.25)) < 0.2499 * yy || (x + 1) * (x + 1) + yy < 0.0624;
    }

    private void oneAtATime(View view, int[][] picture) {
        AtomicInteger next = new AtomicInteger();
        run(
                CORES,
                thread -> {
                    for (int row = next.getAndIncrement(); row < picture.length; row = next.getAndIncrement()) {
                        synchronized (this) {
                            pixels(view, picture, row, 0, THOUSAND);
                        }
                    }
                },
                true);
    }

    private void whileOthersSpin(View view, int[][] picture) {
        busy = true;
        run(
                CORES,
                thread -> {
                    if (thread == 0) {
                        block(view, picture, 0, 1);
                        busy = false;
                    }
                    while (busy) {
                        Thread.onSpinWait();
                    }
                },
                true);
    }

    interface Work {
        void by(int thread);
    }

    private static void run(int threads, Work work, boolean join) {
        List<Thread> all = new ArrayList<>();
        IntStream.range(0, threads).forEach(number -> all.add(new Thread(() -> work.by(number))));
        all.forEach(Thread::start);
        for (int i = 0; i < threads && join; i++) {
            try {
                all.get(i).join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
