package speedup.threads.cores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import speedup.scaling.AmdahlLaw;

/** Makes up jobs whose right advice does not hang on the last digits of a timing. */
final class JobMaker {

    /** Timings scatter by up to so much, up and down. */
    private static final double NOISE = 0.03;

    private static final int MOST_CORES = 64;

    private final SplittableRandom random;
    private final double tolerance;

    /** @param tolerance the cores to ask for are the same for serial fractions that are so much smaller or larger */
    JobMaker(SplittableRandom random, double tolerance) {
        this.random = random;
        this.tolerance = tolerance;
    }

    /** What a job is like. */
    enum Kind {
        /** Some of it is serial, and the machine has cores to spare. */
        USUAL,
        /** So little is serial that the machine sets the limit. */
        LIMITED_BY_THE_MACHINE,
        /** Faster than the cores explain, as when the parts fit into their caches: the fraction is 0. */
        SUPERLINEAR,
        /** Slower on several cores than on one: the fraction is 1. */
        SLOWED_DOWN,
        /** On a machine with one core, there is nothing to choose. */
        ON_ONE_CORE
    }

    /** A job of a kind, with so many timings on several cores. */
    Jobs.Job job(Kind kind, int parallelTimings) {
        while (true) {
            Jobs.Job job = draw(kind, parallelTimings);
            if (isClear(job)) {
                return job;
            }
        }
    }

    private Jobs.Job draw(Kind kind, int parallelTimings) {
        double serial = random.nextDouble(20, 500);
        List<JobRun> timings = new ArrayList<>();
        timings.add(new JobRun(1, rounded(serial)));
        AmdahlLaw law = new AmdahlLaw(serialFraction(kind));
        double factor = factor(kind);
        for (int i = 0; i < parallelTimings; i++) {
            int cores = random.nextInt(2, 33);
            double seconds = factor * serial / law.speedup(cores);
            timings.add(new JobRun(cores, rounded(seconds * random.nextDouble(1 - NOISE, 1 + NOISE))));
        }
        Collections.shuffle(timings, new Random(random.nextLong()));
        return new Jobs.Job(timings, available(kind));
    }

    private double serialFraction(Kind kind) {
        return switch (kind) {
            case USUAL, ON_ONE_CORE -> random.nextDouble(0.04, 0.5);
            case LIMITED_BY_THE_MACHINE -> random.nextDouble(0.005, 0.05);
            case SUPERLINEAR -> 0;
            case SLOWED_DOWN -> 1;
        };
    }

    private static double factor(Kind kind) {
        return switch (kind) {
            case SUPERLINEAR -> 0.8;
            case SLOWED_DOWN -> 1.3;
            default -> 1;
        };
    }

    private int available(Kind kind) {
        return switch (kind) {
            case USUAL, SLOWED_DOWN, SUPERLINEAR -> random.nextInt(32, MOST_CORES + 1);
            case LIMITED_BY_THE_MACHINE -> random.nextInt(2, 17);
            case ON_ONE_CORE -> 1;
        };
    }

    /** To a hundredth of a second. */
    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private boolean isClear(Jobs.Job job) {
        double f =
                new OracleCoreAdvisor().advise(job.timings(), job.available()).serialFraction();
        return cores(f - tolerance, job.available()) == cores(f + tolerance, job.available());
    }

    private static int cores(double f, int available) {
        return OracleCoreAdvisor.cores(new AmdahlLaw(Math.min(1, Math.max(0, f))), available);
    }
}
