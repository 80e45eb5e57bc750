package speedup.grader.study;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import speedup.evidence.SpeedupInterval;
import speedup.grader.judge.process.Call;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.study.RepeatedMeasurement.Measurement;
import speedup.grader.study.RepeatedMeasurement.Observation;

/**
 * All that a study has seen, as comma-separated values, so that other estimators can be tried on it without a machine.
 * A line for each round, with the verdict that it is part of; times in ns. A verdict without a round, as about an answer
 * that was wrong, has no line. Where the course's own answer was not asked, its time is empty.
 */
public final class RoundsFile implements Closeable {

    private static final String HEADING = "exercise,answer,truth,load,verdict,status,low,estimate,high,round,"
            + "baseline_wall,baseline_cpu,baseline_outside_cpu,baseline_outside_wall,"
            + "answer_wall,answer_cpu,answer_outside_cpu,answer_outside_wall,delay,reference_wall,whole_cores";

    private final BufferedWriter out;

    private RoundsFile(BufferedWriter out) {
        this.out = out;
    }

    /**
     * A new file, or one in the place of an old one.
     *
     * @throws IOException if it cannot be written
     */
    public static RoundsFile create(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write(HEADING);
        out.newLine();
        return new RoundsFile(out);
    }

    /** Adds all rounds of some cells. */
    public void add(List<StudyCell> cells) throws IOException {
        for (StudyCell cell : cells) {
            int verdict = 0;
            for (Measurement measurement : cell.measurements()) {
                verdict++;
                if (measurement.report() instanceof Measured measured) {
                    String start = verdict(cell, verdict, measurement, measured.interval());
                    add(start, measurement.rounds());
                }
            }
        }
    }

    private void add(String start, List<Observation> rounds) throws IOException {
        int number = 0;
        for (Observation round : rounds) {
            number++;
            out.write(start + "," + number + "," + round(round));
            out.newLine();
        }
    }

    private static String verdict(StudyCell cell, int number, Measurement measurement, SpeedupInterval interval) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%d,%s,%.4f,%.4f,%.4f",
                cell.answer().exercise().id(),
                cell.answer().kind(),
                cell.answer().truth(),
                cell.load(),
                number,
                measurement.status(),
                interval.low(),
                interval.estimate(),
                interval.high());
    }

    private static String round(Observation round) {
        Call baseline = round.exchange().baseline();
        Call answer = round.exchange().answer();
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%d,%d,%d,%d,%d,%s,%.4f",
                baseline.wall(),
                baseline.cpu(),
                baseline.outsideCpu(),
                baseline.outsideWall(),
                answer.wall(),
                answer.cpu(),
                answer.outsideCpu(),
                answer.outsideWall(),
                answer.delay(),
                round.exchange().reference().map(call -> "" + call.wall()).orElse(""),
                round.calibration().wholeCores());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
