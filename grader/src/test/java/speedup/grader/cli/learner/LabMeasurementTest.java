package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import speedup.grader.app.MachineService;
import speedup.grader.labs.SampleReports;
import speedup.grader.report.machine.MachineConditions;
import speedup.lab.LabReport;

/** What a lab's figures stand on: how often it is measured, by the calibrations around it, and what is said of that. */
class LabMeasurementTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Queue<Double> calibrations = new ArrayDeque<>();
    private final List<LabReport> reports = new ArrayList<>();
    private boolean usesRealTime = true;
    private boolean mayUseRealTime;
    private boolean isRealTime;
    private boolean wasRealTime;

    @Test
    void measuresOnceBetweenTwoCalibrations() {
        LabMeasurement measurement = measure(1.99, 1.98);

        assertThat(reports).hasSize(1);
        assertThat(measurement.report()).isSameAs(reports.get(0));
        assertThat(measurement.conditions()).hasSize(2);
        assertThat(measurement.conditions().get(0)).contains("Z80", "2026-01-02T03:04:05Z", "Calibration: 1.98 times");
        assertThat(measurement.conditions().get(1))
                .contains("in the usual class, since this user may not use the real-time class");
        assertThat(calibrations).isEmpty();
    }

    @Test
    void measuresOnceMoreAndTakesTheBetterOfTwo() {
        LabMeasurement measurement = measure(1.99, 1.2, 1.97, 1.96);

        assertThat(measurement.report()).isSameAs(reports.get(1));
        assertThat(measurement.conditions())
                .anyMatch(line -> line.contains("Calibration: 1.96 times"))
                .anyMatch(line -> line.startsWith("Measured twice, since the calibration was 1.20 times the first time;"
                        + " it was 1.96 the second time. These are the figures of the second time."))
                .noneMatch(line -> line.contains("Do not trust"));
    }

    @Test
    void measuresNoThirdTimeAndWarnsInstead() {
        LabMeasurement measurement = measure(1.99, 1.4, 1.3, 1.96);

        assertThat(reports).hasSize(2);
        assertThat(measurement.report()).isSameAs(reports.get(0));
        assertThat(measurement.conditions())
                .anyMatch(line -> line.endsWith("These are the figures of the first time."))
                .anyMatch(line -> line.contains("Do not trust these figures"));
    }

    @Test
    void usesTheRealTimeClassWhereItMayAndSaysWhatThatDid() {
        mayUseRealTime = true;
        LabMeasurement measurement = measure(1.2, 1.98, 1.97);

        assertThat(reports).hasSize(1);
        assertThat(wasRealTime).isTrue();
        assertThat(isRealTime).as("after the lab").isFalse();
        assertThat(measurement.conditions())
                .anyMatch(line -> line.contains("Calibration: 1.97 times"))
                .anyMatch(line -> line.contains("real-time class SCHED_RR")
                        && line.endsWith("in that one, the calibration before was 1.20 times."))
                .noneMatch(line -> line.contains("Do not trust"));
    }

    @Test
    void keepsTheUsualClassForALabThatTimesProgramsFromTheirStart() {
        mayUseRealTime = true;
        usesRealTime = false;
        LabMeasurement measurement = measure(1.98, 1.97);

        assertThat(wasRealTime).isFalse();
        assertThat(measurement.conditions())
                .anyMatch(line ->
                        line.startsWith("Measured in the usual class, since programs are timed from their start"));
    }

    private LabMeasurement measure(Double... scalable) {
        calibrations.addAll(List.of(scalable));
        return LabMeasurement.of(new FakeMachine(), CLOCK, usesRealTime, () -> {
            wasRealTime = isRealTime;
            reports.add(SampleReports.report());
            return reports.get(reports.size() - 1);
        });
    }

    private final class FakeMachine implements MachineService {

        @Override
        public List<String> describe(int width) {
            return List.of();
        }

        @Override
        public MachineConditions conditions() {
            return new MachineConditions("Z80", 2, "17", OptionalDouble.empty(), calibrations.remove(), 1);
        }

        @Override
        public PriorityHold takePriority() {
            isRealTime = mayUseRealTime;
            return new PriorityHold() {
                @Override
                public boolean isHeld() {
                    return isRealTime;
                }

                @Override
                public void close() {
                    isRealTime = false;
                }
            };
        }

        @Override
        public String draw() {
            return "";
        }
    }
}
