package speedup.grader.cli.learner;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import speedup.grader.app.MachineService;
import speedup.grader.app.MachineService.PriorityHold;
import speedup.grader.report.machine.MachineConditions;
import speedup.lab.LabReport;

/**
 * A lab's report, and what it stands on.
 *
 * @param conditions sentences about the machine, what it gave, and what to make of that
 */
record LabMeasurement(LabReport report, List<String> conditions) {

    /** One time that the lab was measured, between two calibrations of which the worse counts. */
    private record Attempt(LabReport report, MachineConditions conditions) {}

    /**
     * Measures in the real-time class where this user may, between two calibrations; a second time where these show a
     * machine that hides speed.
     *
     * @param usesRealTime whether the lab is for the real-time class at all
     * @param lab runs it
     */
    static LabMeasurement of(MachineService machine, Clock clock, boolean usesRealTime, Supplier<LabReport> lab) {
        MachineConditions usual = machine.conditions();
        try (PriorityHold priority = usesRealTime ? machine.takePriority() : new NoHold()) {
            MachineConditions before = priority.isHeld() ? machine.conditions() : usual;
            List<Attempt> attempts = new ArrayList<>(List.of(attempt(machine, before, lab)));
            if (attempts.get(0).conditions().warning().isPresent()) {
                attempts.add(attempt(machine, machine.conditions(), lab));
            }
            Attempt best = best(attempts);
            String date = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            List<String> sentences = new ArrayList<>(List.of(best.conditions().text(date)));
            sentences.add(scheduling(usesRealTime, priority.isHeld(), usual));
            if (attempts.size() > 1) {
                sentences.add(repetition(attempts));
            }
            best.conditions().warning().ifPresent(sentences::add);
            return new LabMeasurement(best.report(), sentences);
        }
    }

    private static Attempt attempt(MachineService machine, MachineConditions before, Supplier<LabReport> lab) {
        LabReport report = lab.get();
        return new Attempt(report, before.orWorse(machine.conditions()));
    }

    private static Attempt best(List<Attempt> attempts) {
        return attempts.get(isFirstBest(attempts) ? 0 : attempts.size() - 1);
    }

    private static boolean isFirstBest(List<Attempt> attempts) {
        return attempts.get(0).conditions().scalable()
                > attempts.get(attempts.size() - 1).conditions().scalable();
    }

    private static String scheduling(boolean usesRealTime, boolean isRealTime, MachineConditions usual) {
        if (!usesRealTime) {
            return "Measured in the usual class, since programs are timed from their start: in the real-time class, Java's"
                    + " compiler would wait for their threads. Other programs may take cores from them.";
        }
        return isRealTime
                ? String.format(
                        Locale.ROOT,
                        "Measured and calibrated in the real-time class SCHED_RR, whose threads wait for no program of"
                                + " the usual class; in that one, the calibration before was %.2f times.",
                        usual.scalable())
                : "Measured in the usual class, since this user may not use the real-time class: other programs and the"
                        + " scheduler may take cores from the threads that are measured.";
    }

    private static String repetition(List<Attempt> attempts) {
        return String.format(
                Locale.ROOT,
                "Measured twice, since the calibration was %.2f times the first time; it was %.2f the second time. These"
                        + " are the figures of the %s time.",
                attempts.get(0).conditions().scalable(),
                attempts.get(1).conditions().scalable(),
                isFirstBest(attempts) ? "first" : "second");
    }

    /** The usual class. */
    private static final class NoHold implements PriorityHold {

        @Override
        public boolean isHeld() {
            return false;
        }

        @Override
        public void close() {}
    }
}
