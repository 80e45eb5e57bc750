package speedup.processes.stencil;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code processes/stencil}. A size is the number of rows that change. */
public final class StencilExercise implements Exercise<Plate, Heating, Heated> {

    /** With so many rows the question is where they are computed. */
    private static final int WHERE = 4;

    /**
     * So many rows that the border of a block costs little beside its inside, and so few that the plate, of
     * 2 MB, does not wait for main memory.
     */
    private static final int TIMED = 500;

    private static final int TIMED_STEPS = 45;

    @Override
    public String id() {
        return "processes/stencil";
    }

    @Override
    public String title() {
        return "Exchange halos at every step";
    }

    @Override
    public Class<Plate> answerType() {
        return Plate.class;
    }

    @Override
    public String answerName() {
        return "ParallelPlate";
    }

    @Override
    public Plate baseline() {
        return new SerialPlate();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, WHERE, 5, 8, 17, 101);
    }

    /**
     * Random temperatures in [0, 100), a factor of 100 between rows that lie together: a row that comes too
     * late, too early or from the wrong place changes the result in many digits.
     */
    @Override
    public Heating input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] plate = new double[size + 2][size + 2 + size % 3];
        for (double[] row : plate) {
            double hottest = random.nextBoolean() ? 100 : 1;
            Arrays.setAll(row, j -> random.nextDouble(hottest));
        }
        return new Heating(plate, steps(size));
    }

    /**
     * Calls the answer. Where the question is who did the work, the living children of this process are
     * listed too; for the serial version, which has none, it is this process itself.
     */
    @Override
    public Heated solve(Plate answer, Heating input) throws IOException, InterruptedException {
        if (!asksWhere(input)) {
            return new Heated(answer.after(new HeatFlow(), input.plate(), input.steps()), new long[0]);
        }
        double[][] plate = answer.after(new WorkplaceRule(), input.plate(), input.steps());
        ProcessHandle here = ProcessHandle.current();
        return new Heated(
                plate,
                answer instanceof SerialPlate
                        ? new long[] {here.pid()}
                        : here.descendants().mapToLong(ProcessHandle::pid).toArray());
    }

    @Override
    public Codec<Heating> inputCodec() {
        return Heating.CODEC;
    }

    @Override
    public Codec<Heated> outputCodec() {
        return Heated.CODEC;
    }

    @Override
    public Optional<String> difference(Heating input, Heated expected, Heated actual) {
        int rows = expected.plate().length;
        int columns = expected.plate()[0].length;
        if (actual.plate().length != rows || actual.plate()[0].length != columns) {
            return Optional.of(String.format(
                    "The plate has %d rows of %d, the result %d rows of %d",
                    rows, columns, actual.plate().length, actual.plate().length == 0 ? 0 : actual.plate()[0].length));
        }
        return asksWhere(input) ? misplaced(actual) : different(input, expected.plate(), actual.plate());
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.50, TIMED));
    }

    /** Enough for heat to cross the plate, but for one plate that stays as it is, and one that only tells who did it. */
    private static int steps(int size) {
        return switch (size) {
            case TIMED -> TIMED_STEPS;
            case 3 -> 0;
            case WHERE -> 2;
            default -> 2 * size + 1;
        };
    }

    private static boolean asksWhere(Heating input) {
        return input.plate().length == WHERE + 2;
    }

    private static Optional<String> misplaced(Heated actual) {
        for (int i = 1; i < actual.plate().length - 1; i++) {
            double process = actual.plate()[i][1];
            if (Arrays.stream(actual.workers()).noneMatch(worker -> worker == process)) {
                return Optional.of(String.format(
                        "Row %d was computed in process %.0f, which is no worker that is kept: the child processes"
                                + " alive after the call are %s. Every row belongs in a worker process, and the"
                                + " workers stay alive until close",
                        i, process, Arrays.toString(actual.workers())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> different(Heating input, double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            int j = Arrays.mismatch(expected[i], actual[i]);
            if (j >= 0) {
                return Optional.of(String.format(
                        "After %d steps of a plate of %d x %d, the first wrong row is %d: its element %d is %s, and"
                                + " should be %s, to the last bit",
                        input.steps(), expected.length, expected[i].length, i, j, actual[i][j], expected[i][j]));
            }
        }
        return Optional.empty();
    }
}
