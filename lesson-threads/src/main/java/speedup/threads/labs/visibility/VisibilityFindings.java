package speedup.threads.labs.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import speedup.threads.labs.visibility.TwoThreadProgram.Steps;

/** What the counts of this run support, in sentences. */
final class VisibilityFindings {

    private VisibilityFindings() {}

    /** At least one sentence for each kind of program. */
    static List<String> of(List<OutcomeCounter> counters, List<FlagLoop> loops) {
        List<String> findings = new ArrayList<>();
        for (Steps steps : Steps.values()) {
            findings.add(allowedOutcomes(
                    steps,
                    counters.stream()
                            .filter(counter -> counter.program().steps() == steps
                                    && counter.program().allowed())
                            .toList()));
        }
        findings.add(forbiddenOutcomes(counters.stream()
                .filter(counter -> !counter.program().allowed())
                .toList()));
        loops.stream()
                .filter(loop -> !loop.isVolatile())
                .map(VisibilityFindings::plainLoop)
                .forEach(findings::add);
        return findings;
    }

    /** @param counters at least one, of programs that may have the outcome in question */
    private static String allowedOutcomes(Steps steps, List<OutcomeCounter> counters) {
        List<String> seen = counters.stream()
                .filter(counter -> counter.seenUnexpected() > 0)
                .map(counter -> String.format(
                        Locale.ROOT,
                        "%,d times with %s fields",
                        counter.seenUnexpected(),
                        counter.program().fields()))
                .toList();
        String outcome = "\"" + steps.title + "\", " + counters.get(0).program().meaning() + ": ";
        return seen.isEmpty()
                ? outcome + "allowed with plain fields, and not seen in this run. That is no promise: another"
                        + " processor, another compiler or the next run may show it."
                : outcome + "seen " + String.join(" and ", seen) + ". " + reason(steps);
    }

    private static String reason(Steps steps) {
        return switch (steps) {
            case WRITE_THEN_READ ->
                "A core keeps a write in its buffer for a while and goes on to its read, and a compiler may swap the two.";
            case DATA_THEN_FLAG ->
                "The writes became visible in another order than that of the program, or were read in another.";
            case COUNT -> "Reading and writing are two steps, and a volatile field leaves them two.";
        };
    }

    private static String forbiddenOutcomes(List<OutcomeCounter> counters) {
        long seen = counters.stream().mapToLong(OutcomeCounter::seenUnexpected).sum();
        long runs = counters.stream().mapToLong(OutcomeCounter::runs).sum();
        return seen == 0
                ? String.format(Locale.ROOT, "What the memory model forbids was seen in none of %,d runs.", runs)
                : String.format(
                        Locale.ROOT,
                        "What the memory model forbids was seen in %,d of %,d runs: this Java, or this machine, is broken.",
                        seen,
                        runs);
    }

    private static String plainLoop(FlagLoop loop) {
        return loop.ranOn() > 0
                ? "The loop with a plain flag ran on to its last step in " + loop.ranOn() + " of "
                        + (loop.ranOn() + loop.ended())
                        + " tries, long after the flag was set. The compiler has read the field once, before the loop;"
                        + " without a last step it would never end."
                : "The loop with a plain flag saw it each time. It need not: a compiler may read the field once,"
                        + " before the loop.";
    }
}
