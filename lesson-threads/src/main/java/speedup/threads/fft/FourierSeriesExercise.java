package speedup.threads.fft;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.nativelib.Fftw;
import speedup.threads.nativelib.FourierPlan;
import speedup.threads.nativelib.NativeDoubles;

/** The contract of {@code threads/fft}. */
public final class FourierSeriesExercise implements Exercise<FourierSeries, Fields, SeriesOutcome> {

    private static final int CALLS = 14;

    /** At this size the question is also what becomes of a transform that fails. */
    private static final int FAILURE = 2;

    /** So large that waking the library's threads for each array costs little beside the array itself. */
    private static final int TIMED = 80;

    private static final int TIMED_CALLS = 6;

    /** Elements of a spectrum that are stored: all of them would take as long to store as to compute. */
    private static final int MOST_SAMPLES = 64;

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @Override
    public String id() {
        return "threads/fft";
    }

    @Override
    public String title() {
        return "Drive the threads of a library";
    }

    @Override
    public Class<FourierSeries> answerType() {
        return FourierSeries.class;
    }

    @Override
    public String answerName() {
        return "ParallelFourierSeries";
    }

    @Override
    public FourierSeries baseline() {
        return new SerialFourierSeries();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, FAILURE, 3, 5, 8, 13, 16, 24, 32);
    }

    @Override
    public Fields input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        // Three different lengths, so that a mix-up shows.
        int[] shape = {size, (3 * size + 1) / 2, (size + 1) / 2};
        int doubles = 2 * shape[0] * shape[1] * shape[2];
        return Fields.of(
                shape,
                Stream.generate(() ->
                                NativeDoubles.of(random.doubles(doubles, -1, 1).toArray()))
                        .limit(Fields.COUNT)
                        .toList());
    }

    /** Calls the answer several times, with the fields in another order each time. */
    @Override
    public SeriesOutcome solve(FourierSeries answer, Fields input) {
        List<DoubleBuffer> fields = new ArrayList<>(input.arrays());
        List<DoubleBuffer> spectra = input.room();
        List<double[]> samples = new ArrayList<>();
        int calls = input.shape()[0] == TIMED ? TIMED_CALLS : CALLS;
        long[] usage = new long[4 * calls];
        int original = Fftw.plannerThreads();
        try {
            for (int call = 0; call < calls; call++) {
                // The last call finds another number, so that 1 is not always right to leave behind.
                Fftw.setPlannerThreads(call == calls - 1 ? 3 : 1);
                long made = FourierPlan.made();
                long open = FourierPlan.open();
                usage[4 * call] = Fftw.plannerThreads();
                answer.transform(input.shape().clone(), List.copyOf(fields), spectra);
                usage[4 * call + 1] = Fftw.plannerThreads();
                usage[4 * call + 2] = FourierPlan.made() - made;
                usage[4 * call + 3] = FourierPlan.open() - open;
                for (DoubleBuffer spectrum : spectra) {
                    samples.add(samples(spectrum, call));
                }
                Collections.rotate(fields, 1);
            }
        } finally {
            Fftw.setPlannerThreads(original);
        }
        String complaint = input.shape()[0] == FAILURE ? ofFailure(answer, input) : "";
        return new SeriesOutcome(samples.toArray(double[][]::new), usage, complaint);
    }

    /** There is no room for one of the spectra. */
    private static String ofFailure(FourierSeries answer, Fields input) {
        List<DoubleBuffer> spectra = new ArrayList<>(input.room());
        spectra.set(Fields.COUNT / 2, NativeDoubles.allocate(1));
        int threads = Fftw.plannerThreads();
        int open = FourierPlan.open();
        try {
            answer.transform(input.shape().clone(), input.arrays(), spectra);
            return "A transform failed, since there was no room for its spectrum, and the call returned as if nothing"
                    + " had happened: an exception in another thread has to be passed on to the caller";
        } catch (RuntimeException passedOn) {
            if (FourierPlan.open() != open) {
                return "A transform failed, and the plan was left open";
            }
            return Fftw.plannerThreads() == threads
                    ? ""
                    : "A transform failed, and a setting of the whole process is not what it was: FFTW's planner had "
                            + threads + " threads before the call, and has " + Fftw.plannerThreads() + " after it";
        } finally {
            Fftw.setPlannerThreads(threads);
        }
    }

    private static double[] samples(DoubleBuffer spectrum, int call) {
        double[] samples = new double[Math.min(MOST_SAMPLES, spectrum.limit())];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = spectrum.get(place(i, call, samples.length, spectrum.limit()));
        }
        return samples;
    }

    /** Evenly spread, and others in each call. */
    private static int place(int sample, int call, int samples, int length) {
        return (int) (((long) sample * length / samples + call) % length);
    }

    @Override
    public Codec<Fields> inputCodec() {
        return Fields.CODEC;
    }

    @Override
    public Codec<SeriesOutcome> outputCodec() {
        return SeriesOutcome.CODEC;
    }

    @Override
    public Optional<String> difference(Fields input, SeriesOutcome expected, SeriesOutcome actual) {
        double tolerance = tolerance(input.elements());
        for (int i = 0; i < expected.samples().length; i++) {
            double[] wanted = expected.samples()[i];
            double[] found = actual.samples()[i];
            for (int k = 0; k < wanted.length; k++) {
                // Written so that NaN counts as a difference.
                if (!(Math.abs(found[k] - wanted[k]) <= tolerance)) {
                    int place = place(k, i / Fields.COUNT, wanted.length, 2 * input.elements());
                    return Optional.of(String.format(
                            "In spectrum %d of shape %d x %d x %d, the %s part of element %d is %s, and should be %s",
                            i % Fields.COUNT,
                            input.shape()[0],
                            input.shape()[1],
                            input.shape()[2],
                            place % 2 == 0 ? "real" : "imaginary",
                            place / 2,
                            found[k],
                            wanted[k]));
                }
            }
        }
        return misuse(actual.usage())
                .or(() -> Optional.of(actual.complaint()).filter(complaint -> !complaint.isEmpty()));
    }

    private static Optional<String> misuse(long[] usage) {
        for (int i = 0; i < usage.length; i += 4) {
            if (usage[i + 2] > 1) {
                return Optional.of(
                        "The spectra are right, but the answer made " + usage[i + 2] + " plans for a series of "
                                + Fields.COUNT + " arrays of one shape, where one plan serves them all");
            }
            if (usage[i + 3] != 0) {
                return Optional.of("The spectra are right, but the answer left a plan open; a plan holds memory of the"
                        + " library until it is closed");
            }
            if (usage[i] != usage[i + 1]) {
                return Optional.of(
                        "The spectra are right, but a setting of the whole process is not what it was: FFTW's"
                                + " planner had " + usage[i] + " threads before the call, and has " + usage[i + 1]
                                + " after it");
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.35, TIMED));
    }

    /**
     * The most that two orders of computing can differ. A fast transform of n elements is off by at most about
     * log2(n) times 7 unit roundoffs, relative to the Euclidean norm of the spectrum (N. J. Higham, "Accuracy and
     * Stability of Numerical Algorithms", 2nd ed., 2002, theorem 24.2). That norm is the square root of n times
     * the field's, which is at most the square root of 2 n here.
     */
    private static double tolerance(int elements) {
        double steps = 1 + Math.log(elements) / Math.log(2);
        return 2 * 7 * UNIT_ROUNDOFF * steps * Math.sqrt(2) * elements;
    }
}
