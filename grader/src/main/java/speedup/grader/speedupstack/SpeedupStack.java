package speedup.grader.speedupstack;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.lesson.Cause;

/**
 * The speedup that cores could give, as what was achieved and what was lost: ideal = achieved + losses.
 *
 * @param ideal the cores that could be used
 * @param achieved the speedup over the baseline in the recorded calls
 * @param losses those of the answer's own doing, the largest first, then the machine's; they add up to {@code
 *     ideal - achieved}
 * @param threads what the threads did in one of the recorded calls, if that was seen
 */
public record SpeedupStack(int ideal, double achieved, List<Loss> losses, Optional<ThreadTimeline> threads) {

    /** A further loss is worth a word from this part of all that is lost. */
    private static final double NOTABLE = 0.2;

    /** What a sum of amounts may be off by. */
    private static final double ROUNDING = 1e-6;

    public SpeedupStack {
        losses = losses.stream()
                .sorted(Comparator.comparing((Loss loss) -> loss.cause().isTheMachines())
                        .thenComparing(Loss::amount, Comparator.reverseOrder()))
                .toList();
    }

    /** A stack of calls of which no threads were seen. */
    public SpeedupStack(int ideal, double achieved, List<Loss> losses) {
        this(ideal, achieved, losses, Optional.empty());
    }

    /**
     * The stack of calls whose losses somebody else has found.
     *
     * @throws IllegalArgumentException if the losses are not what the calls lost
     */
    public static SpeedupStack of(CallTotals totals, List<Loss> losses, Optional<ThreadTimeline> threads) {
        SpeedupStack stack = new SpeedupStack(totals.cores(), totals.achieved(), losses, threads);
        if (Math.abs(stack.lost() - totals.lost()) > ROUNDING) {
            throw new IllegalArgumentException("The calls lost " + totals.lost() + " and not " + stack.lost());
        }
        return stack;
    }

    /**
     * The same with the code of the lines that threads were at.
     *
     * @param source the student's file
     */
    public SpeedupStack withCode(String source) {
        return new SpeedupStack(ideal, achieved, losses, threads.map(timeline -> timeline.withCode(source)));
    }

    /** All that is lost. */
    public double lost() {
        return losses.stream().mapToDouble(Loss::amount).sum();
    }

    /** The cause that {@link #sentence} names first; empty if nothing is lost. */
    public Optional<Cause> firstCause() {
        return losses.stream().findFirst().map(Loss::cause);
    }

    /** A sentence for the learner, the answer's largest loss first; empty if nothing is lost. */
    public String sentence() {
        if (losses.isEmpty()) {
            return "";
        }
        double notable = NOTABLE * lost();
        Stream<Loss> further = losses.stream().skip(1).filter(loss -> loss.amount() >= notable);
        String parts = Stream.concat(losses.stream().limit(1), further)
                .map(loss -> format("%.2f because %s", loss.amount(), loss.finding()))
                .collect(Collectors.joining("; "));
        return format("Of %d.00 times, which %d cores could give, %.2f are lost: %s.", ideal, ideal, lost(), parts);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
