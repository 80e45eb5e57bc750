package speedup.grader.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import speedup.evidence.Conclusion;
import speedup.evidence.Diagnosis;
import speedup.evidence.SpeedupInterval;
import speedup.grader.measurement.SpeedupReport.CallTimes;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.rules.VerdictRules;

/** Rules on an answer that is right, by its measured speed. */
final class SpeedRules {

    private static final double NANOS_PER_MILLI = 1e6;

    private SpeedRules() {}

    /** Rules by the last measurement; the others were enough. */
    static Ruling rule(List<Measured> measurements, Optional<SpeedupStack> stack, List<String> details) {
        int last = measurements.size() - 1;
        Measured decisive = measurements.get(last);
        SpeedupFigures figures = figures(decisive, stack);
        List<SpeedupFigures> all = new ArrayList<>();
        measurements.subList(0, last).forEach(enough -> all.add(figures(enough, Optional.empty())));
        all.add(figures);
        return new Ruling(status(decisive), message(decisive, figures), details, all, reason(decisive));
    }

    private static Status status(Measured measured) {
        if (hidesWork(measured)) {
            return Status.REJECTED;
        }
        return switch (measured.conclusion()) {
            case REACHES -> Status.PASSED;
            case STAYS_BELOW -> Status.TOO_SLOW;
            case OPEN -> Status.INCONCLUSIVE;
        };
    }

    private static ReasonCode reason(Measured measured) {
        if (hidesWork(measured)) {
            return ReasonCode.HIDDEN_WORK;
        }
        boolean fast = measured.speed() == Conclusion.REACHES;
        if (fast && measured.exceedsCores()) {
            return ReasonCode.MORE_CORES_THAN_GIVEN;
        }
        return switch (measured.conclusion()) {
            case REACHES -> ReasonCode.PASSED;
            case STAYS_BELOW -> fast ? ReasonCode.NOT_PARALLEL : ReasonCode.SLOWER_THAN_BAR;
            case OPEN ->
                fast
                        ? ReasonCode.PARALLEL_NOT_PROVEN
                        : InconclusiveReason.of(measured).code();
        };
    }

    private static String message(Measured measured, SpeedupFigures figures) {
        if (hidesWork(measured)) {
            return hiddenWork(measured);
        }
        boolean fast = measured.speed() == Conclusion.REACHES;
        if (fast && measured.exceedsCores()) {
            return ParallelismText.exceedsCores(figures);
        }
        return switch (measured.conclusion()) {
            case REACHES -> passed(measured, figures);
            case STAYS_BELOW -> fast ? ParallelismText.missing(measured, figures) : tooSlow(measured, figures);
            case OPEN -> fast ? ParallelismText.open(measured, figures) : open(measured, figures);
        };
    }

    private static SpeedupFigures figures(Measured measured, Optional<SpeedupStack> stack) {
        SpeedupInterval interval = measured.interval();
        return new SpeedupFigures(
                interval.estimate(),
                interval.low(),
                interval.high(),
                measured.bar().speedup(),
                measured.bar().reason(),
                measured.requirement().size(),
                measured.cores(),
                interval.rounds(),
                measured.parallelism().median(),
                stack,
                measured.times().map(SpeedRules::inMillis));
    }

    private static SpeedupFigures.Times inMillis(CallTimes times) {
        OptionalDouble reference = times.reference().isPresent()
                ? OptionalDouble.of(times.reference().getAsDouble() / NANOS_PER_MILLI)
                : OptionalDouble.empty();
        return new SpeedupFigures.Times(
                times.baseline() / NANOS_PER_MILLI, times.answer() / NANOS_PER_MILLI, reference);
    }

    private static String passed(Measured measured, SpeedupFigures figures) {
        String note = SerialFractionNote.ofPassed(measured.requirement(), figures)
                .map(sentence -> " " + sentence)
                .orElse("");
        return format(
                "Right, and %.2f times as fast as the serial version; %.2f times is proven. %s%s%s",
                figures.estimate(),
                figures.low(),
                SpeedupBarText.of(figures),
                note,
                ParallelismText.notLookedAt(measured));
    }

    private static String tooSlow(Measured measured, SpeedupFigures figures) {
        String note = SerialFractionNote.ofTooSlow(measured.requirement(), figures)
                .map(sentence -> sentence + " ")
                .orElse("");
        return format(
                "Right, but %.2f times as fast as the serial version, and not above %.2f times. %s %s%s",
                figures.estimate(), figures.high(), SpeedupBarText.of(figures), note, reason(figures));
    }

    private static String reason(SpeedupFigures figures) {
        if (figures.stack().isPresent() && !figures.stack().get().losses().isEmpty()) {
            return figures.stack().get().sentence();
        }
        if (figures.cores() > 1) {
            return Diagnosis.of(figures.estimate(), figures.parallelism(), figures.cores());
        }
        return format(
                "On average it kept %.2f cores busy, and what further ones do counts as if the first had done it.",
                figures.parallelism());
    }

    private static boolean hidesWork(Measured measured) {
        return measured.interval().rounds() >= VerdictRules.HIDDEN_WORK_FEWEST_ROUNDS
                && measured.hiddenWork() > VerdictRules.HIDDEN_WORK_SHARE
                && !isSlowerThanSerial(measured);
    }

    /**
     * Whether it earns nothing by its speed, whatever it hides. The collector of a JVM whose answer leaves much garbage
     * may run when the next question is decoded, which looks like hidden work, and makes an honest answer slow.
     */
    private static boolean isSlowerThanSerial(Measured measured) {
        return measured.bar().speedup() > 1 && measured.interval().high() < 1;
    }

    private static String hiddenWork(Measured measured) {
        return format(
                "The answer computes outside the calls that are timed, or holds them up: while its input was being read,"
                        + " it took %.0f%% of the time that the work takes, beyond what is free for reading."
                        + " No work may go on when no call is under way.",
                100 * measured.hiddenWork());
    }

    private static String open(Measured measured, SpeedupFigures figures) {
        String reached = figures.low() > 0 ? format("%.2f times is proven", figures.low()) : "nothing is proven yet";
        String notExceeded =
                Double.isInfinite(figures.high()) ? "" : format(", more than %.2f times is ruled out", figures.high());
        return format(
                "Right, but %d rounds could not tell whether it is fast enough: %s%s. %s %s",
                figures.rounds(),
                reached,
                notExceeded,
                SpeedupBarText.of(figures),
                InconclusiveReason.of(measured).text());
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
