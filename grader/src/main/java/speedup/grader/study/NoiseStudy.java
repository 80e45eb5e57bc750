package speedup.grader.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.ReferenceClasses;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.study.RepeatedMeasurement.Measurement;

/** Measures every answer beside every load, some times over. */
public final class NoiseStudy {

    private final GradingSettings settings;
    private final ReferenceClasses references;
    private final Path home;
    private final int times;
    private final Consumer<String> progress;

    /**
     * A study.
     *
     * @param references the course's own answers, of whose speed an answer has to reach a share
     * @param home the root of the project, from which a second grading is started
     * @param times how often each answer is measured beside each load, at least 1
     * @param progress is told what comes next
     */
    public NoiseStudy(
            GradingSettings settings, ReferenceClasses references, Path home, int times, Consumer<String> progress) {
        this.settings = settings;
        this.references = references;
        this.home = home;
        this.times = times;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @return a cell for each answer and load, in their order
     * @throws IOException if the sandbox or a load fails, or if an answer does not compile
     */
    public List<StudyCell> run(List<ReferenceAnswer> answers, List<Load> loads)
            throws IOException, InterruptedException {
        List<StudyCell> cells = new ArrayList<>();
        for (ReferenceAnswer answer : answers) {
            try (Subject subject = new Subject(answer)) {
                // The first measurement warms up, which no load should get in the way of.
                subject.measure();
                for (Load load : loads) {
                    cells.add(cell(subject, load));
                }
            }
        }
        return cells;
    }

    private StudyCell cell(Subject subject, Load load) throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        try (Load.Running running = load.start(home)) {
            running.requireAlive();
            for (int i = 0; i < times; i++) {
                progress.accept("%s, %s: %d of %d".formatted(subject.answer, load, i + 1, times));
                measurements.add(subject.measure());
            }
        }
        return new StudyCell(subject.answer, load, measurements);
    }

    /** An answer that is measured. One that has given a wrong result is started anew. */
    private final class Subject implements AutoCloseable {

        private final ReferenceAnswer answer;
        private RepeatedMeasurement measured;

        Subject(ReferenceAnswer answer) throws IOException, InterruptedException {
            this.answer = answer;
            this.measured = open();
        }

        private RepeatedMeasurement open() throws IOException, InterruptedException {
            return RepeatedMeasurement.open(settings, references, answer.exercise(), answer.file());
        }

        Measurement measure() throws IOException, InterruptedException {
            Measurement measurement = settings.lock().take(() -> {}, measured::measure);
            if (measurement.report() instanceof SpeedupReport.Failed) {
                measured.close();
                measured = open();
            }
            return measurement;
        }

        @Override
        public void close() throws IOException {
            measured.close();
        }
    }
}
