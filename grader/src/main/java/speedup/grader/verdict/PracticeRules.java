package speedup.grader.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import speedup.evidence.Diagnosis;
import speedup.exercise.Requirement;

/**
 * Rules on a user's own answer that was checked without the judge, where the lesson's tests pass. It can be shown to be
 * fast enough: other programs only make it look slower. That it is too slow cannot, as nobody counts what they took.
 */
public final class PracticeRules {

    private PracticeRules() {}

    /** A ruling on an answer that has only to be right. */
    public static Ruling right(int tests) {
        return Ruling.of(Status.PASSED, "All " + tests + " of the lesson's tests pass.", List.of());
    }

    /**
     * A ruling on figures, the last of which decide.
     *
     * @param scalable the speedup that a kernel known to scale has by the wall clock on as many cores, just after
     */
    public static Ruling rule(List<Requirement> requirements, List<SpeedupFigures> measured, double scalable) {
        if (measured.isEmpty()) {
            return Ruling.hostFailed("no speedup was measured.");
        }
        int last = measured.size() - 1;
        SpeedupFigures figures = measured.get(last);
        if (figures.low() >= figures.required()) {
            String note = SerialFractionNote.ofPassed(requirements.get(last), figures)
                    .map(sentence -> " " + sentence)
                    .orElse("");
            return new Ruling(Status.PASSED, right(figures) + note, List.of(), measured, ReasonCode.PASSED);
        }
        return new Ruling(
                Status.INCONCLUSIVE, open(figures, scalable), List.of(), measured, ReasonCode.NO_LOAD_ACCOUNT);
    }

    /**
     * A ruling where nothing was measured.
     *
     * @param kind {@code cores}, {@code open}, {@code wrong} or {@code threw}
     * @param text the number of cores, or the reason; untrusted
     */
    public static Ruling unmeasured(String kind, String text) {
        return switch (kind) {
            case "cores" ->
                Ruling.of(
                        Status.INCONCLUSIVE,
                        ReasonCode.TOO_FEW_CORES,
                        "The lesson's tests pass, but a speedup takes more cores than there are to use here: " + text
                                + ". Check it on another machine.",
                        List.of());
            case "open" ->
                Ruling.of(
                        Status.INCONCLUSIVE,
                        ReasonCode.NO_LOAD_ACCOUNT,
                        "The lesson's tests pass, but its speed cannot be told. " + text,
                        List.of());
            case "wrong" -> Ruling.of(Status.INCORRECT, text, List.of());
            case "threw" -> Ruling.of(Status.CRASHED, "At the timed size it threw " + text, List.of());
            default -> ended();
        };
    }

    /** A ruling on an answer that does not come to an end at the timed size. */
    public static Ruling endless(Duration limit) {
        return Ruling.of(
                Status.TIMED_OUT,
                "The lesson's tests pass, but its calls at the timed size did not end within " + limit.toSeconds()
                        + " s.",
                List.of());
    }

    /** A ruling on an answer that ends its JVM. */
    public static Ruling ended() {
        return Ruling.of(
                Status.CRASHED,
                ReasonCode.PROCESS_ENDED,
                "The lesson's tests pass, but its JVM ended at the timed size before it had been measured.",
                List.of());
    }

    private static String right(SpeedupFigures figures) {
        return format(
                "The lesson's tests pass, and it is %.2f times as fast as the serial version; %.2f times is shown. %s",
                figures.estimate(), figures.low(), SpeedupBarText.of(figures));
    }

    private static String open(SpeedupFigures figures, double scalable) {
        return format(
                "The lesson's tests pass, and %d rounds showed %.2f times the speed of the serial version. %s That proves"
                        + " nothing: other programs may have slowed it down, and this system keeps no account of them. %s",
                figures.rounds(), figures.estimate(), SpeedupBarText.of(figures), hint(figures, scalable));
    }

    private static String hint(SpeedupFigures figures, double scalable) {
        return figures.cores() > 1 && scalable < figures.required()
                ? format(
                        "A kernel that is known to scale reached %.2f times just after it, so the machine cannot show"
                                + " the bar at the moment: close other programs and check again.",
                        scalable)
                : format(
                        "A kernel that is known to scale reached %.2f times just after it. If nothing else ran, the"
                                + " likeliest reason: %s",
                        scalable, Diagnosis.of(figures.estimate(), figures.parallelism(), figures.cores()));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
