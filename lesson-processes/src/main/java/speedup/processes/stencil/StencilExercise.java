package speedup.processes.stencil;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;

/** The contract of {@code processes/stencil}. A size is the number of rows that change. */
public final class StencilExercise implements Exercise<Plate, HeatInput, HeatResult> {

    /** With so many rows the question is where they are computed. */
    private static final int WHERE = 4;

    /** With so many rows the question is also how the workers end. */
    private static final int CLOSING = 2;

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
        return List.of(1, CLOSING, 3, WHERE, 5, 8, 17, 101);
    }

    /** Other workers have to be started. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING);
    }

    /**
     * Random temperatures in [0, 100), a factor of 100 between rows that lie together: a row that comes too
     * late, too early or from the wrong place changes the result in many digits.
     */
    @Override
    public HeatInput input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] plate = new double[size + 2][size + 2 + size % 3];
        for (double[] row : plate) {
            double hottest = random.nextBoolean() ? 100 : 1;
            Arrays.setAll(row, j -> random.nextDouble(hottest));
        }
        return new HeatInput(plate, steps(size));
    }

    /** Calls the answer. Where the question is who did the work, the workers are listed too. */
    @Override
    public HeatResult solve(Plate answer, HeatInput input) throws IOException, InterruptedException {
        StepRule rule = rule(input);
        double[][] plate = answer.after(rule, input.plate(), input.steps());
        long[] workers = asksWhere(input) ? ProcessIdProbe.workers() : new long[0];
        String complaint = input.plate().length == CLOSING + 2
                ? ClosingProbe.complaint(answer, other -> other.after(rule, input.plate(), input.steps()))
                : "";
        return new HeatResult(plate, workers, complaint);
    }

    /** The serial version has no workers: this process stands for them. */
    @Override
    public HeatResult expected(Plate baseline, HeatInput input) throws IOException, InterruptedException {
        double[][] plate = baseline.after(rule(input), input.plate(), input.steps());
        return new HeatResult(plate, new long[] {ProcessIdProbe.id()}, "");
    }

    @Override
    public Codec<HeatInput> inputCodec() {
        return HeatInput.CODEC;
    }

    @Override
    public Codec<HeatResult> outputCodec() {
        return HeatResult.CODEC;
    }

    @Override
    public Optional<String> difference(HeatInput input, HeatResult expected, HeatResult actual) {
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
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

    private static StepRule rule(HeatInput input) {
        return asksWhere(input) ? new ProcessIdRule() : new HeatFlow();
    }

    private static boolean asksWhere(HeatInput input) {
        return input.plate().length == WHERE + 2;
    }

    private static Optional<String> misplaced(HeatResult actual) {
        double[] processes = Arrays.stream(actual.plate(), 1, actual.plate().length - 1)
                .mapToDouble(row -> row[1])
                .toArray();
        return ProcessIdProbe.outside("row", 1, processes, actual.workers());
    }

    private static Optional<String> different(HeatInput input, double[][] expected, double[][] actual) {
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
