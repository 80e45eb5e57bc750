package speedup.grader.noise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import speedup.evidence.Conclusion;
import speedup.grader.MeasuredAgain;
import speedup.grader.MeasuredAgain.Measurement;
import speedup.grader.Setting;
import speedup.statistics.SortedSample;

/** Measures every answer beside every load, some times over. */
public final class NoiseStudy {

    private final Setting setting;
    private final int times;
    private final Consumer<String> progress;

    /**
     * A study.
     *
     * @param times how often each answer is measured beside each load, at least 1
     * @param progress is told what comes next
     */
    public NoiseStudy(Setting setting, int times, Consumer<String> progress) {
        this.setting = setting;
        this.times = times;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @return a cell for each answer and load, in their order
     * @throws IOException if the sandbox or a load fails, or if an answer is not right
     */
    public List<Cell> run(List<KnownAnswer> answers, List<Load> loads) throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        for (KnownAnswer answer : answers) {
            try (MeasuredAgain measured = MeasuredAgain.open(setting, answer.exercise(), answer.file())) {
                for (Load load : loads) {
                    cells.add(cell(answer, load, measured));
                }
            }
        }
        return cells;
    }

    private Cell cell(KnownAnswer answer, Load load, MeasuredAgain measured) throws IOException, InterruptedException {
        Tally ours = Tally.NONE;
        Tally usual = Tally.NONE;
        double[] wholeCores = new double[times];
        Load.Running running = load.start();
        try (running) {
            for (int i = 0; i < times; i++) {
                progress.accept(
                        "%s %s, %s: %d of %d".formatted(answer.exercise().id(), answer.name(), load, i + 1, times));
                Measurement measurement = measured.measure();
                ours = ours.plus(answer.truth().judge(conclusion(measurement)));
                usual = usual.plus(answer.truth()
                        .judge(UsualWay.decide(
                                measurement.rounds(), measurement.report().bar())));
                wholeCores[i] = measurement.report().conditions().wholeCores();
            }
        }
        return new Cell(answer, load, ours, usual, SortedSample.of(wholeCores).median());
    }

    /** As the verdict has it: fast, but not by being parallel, is not enough. */
    private static Conclusion conclusion(Measurement measurement) {
        Conclusion conclusion =
                measurement.report().interval().compareWith(measurement.report().bar());
        return conclusion == Conclusion.REACHES && !measurement.report().isParallel()
                ? Conclusion.STAYS_BELOW
                : conclusion;
    }
}
