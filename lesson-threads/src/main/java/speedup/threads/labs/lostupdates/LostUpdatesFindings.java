package speedup.threads.labs.lostupdates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import speedup.lab.Finding;
import speedup.statistics.SampleSummary;

/** What the figures of this run support, in sentences. */
final class LostUpdatesFindings {

    /** Shorter than a cycle of any processor: an addition that waits for the one before takes a cycle at least. */
    private static final double SHORTEST_STEP_NANOS = 0.1;

    private final CounterResults results;
    private final int cores;
    private final int most;

    /** @param cores how many this process may use, at least 1 */
    LostUpdatesFindings(CounterResults results, int cores) {
        this.results = results;
        this.cores = cores;
        this.most = results.mostThreads();
    }

    List<String> all() {
        List<String> findings = new ArrayList<>();
        if (most == 1) {
            findings.add("One thread alone has nobody to lose a count to; --threads 1..2 gives it somebody.");
        } else {
            findings.add(mayLose(CounterKind.PLAIN));
            findings.add(mayLose(CounterKind.VOLATILE));
        }
        findings.add(keepAll());
        findings.add("A count on one thread, in times of the time with \"plain\", by the median of the ratios: "
                + CounterKind.compared().stream()
                        .filter(kind -> kind != CounterKind.PLAIN)
                        .map(this::timesPlain)
                        .collect(Collectors.joining(", "))
                + ".");
        if (most > 1) {
            findings.add(againstOneThread());
            findings.add(leastTime());
        }
        findings.add(freeLoop());
        return findings;
    }

    private String timesPlain(CounterKind kind) {
        SampleSummary ratio = results.onOne(CounterKind.PLAIN).speedupOver(results.onOne(kind));
        return String.format(Locale.ROOT, "\"%s\" %.1f", kind.title(), ratio.median());
    }

    /** Of a kind that may lose counts: whether it did. */
    private String mayLose(CounterKind kind) {
        CounterResult result = results.onMost(kind);
        String subject = "\"" + kind.title() + "\" on " + most + " threads ";
        if (result.lost() == 0) {
            return subject
                    + String.format(Locale.ROOT, "lost none of %,d counts in this run. ", result.asked())
                    + (cores == 1
                            ? "With one core the threads take turns, and few turns end between the reading and the writing"
                                    + " of a count; that one never does is no promise."
                            : "That is no promise: the next run, or another machine, may lose some.");
        }
        return subject
                + String.format(
                        Locale.ROOT, "lost %,d of %,d counts, %s", result.lost(), result.asked(), percent(result))
                + (kind == CounterKind.VOLATILE
                        ? ": a volatile field leaves reading, adding and writing three steps."
                        : ".");
    }

    private static String percent(CounterResult result) {
        double part = (double) result.lost() / result.asked();
        return part < 0.01 ? "less than 1%" : Finding.percent(part);
    }

    private String keepAll() {
        List<CounterResult> sure = results.all().stream()
                .filter(result -> result.kind().keepsAll())
                .toList();
        long asked = sure.stream().mapToLong(CounterResult::asked).sum();
        long lost = sure.stream().mapToLong(CounterResult::lost).sum();
        String subject = quoted(
                CounterKind.compared().stream().filter(CounterKind::keepsAll).toList());
        return lost == 0
                ? String.format(Locale.ROOT, "%s lost none of %,d counts, as they promise.", subject, asked)
                : String.format(
                        Locale.ROOT,
                        "%s lost %,d of %,d counts, which they promise not to: this Java, or this machine, is broken.",
                        subject,
                        lost,
                        asked);
    }

    private String againstOneThread() {
        List<String> parts = new ArrayList<>();
        addIfAny(parts, "less time with ", Finding::isAbove);
        addIfAny(parts, "more time with ", Finding::isBelow);
        addIfAny(parts, "about the same with ", speedup -> !Finding.isAbove(speedup) && !Finding.isBelow(speedup));
        return "Shared out to " + most + " threads, as many counts take " + String.join("; ", parts)
                + ". In brackets is the speedup over one thread.";
    }

    private void addIfAny(List<String> parts, String beginning, Predicate<SampleSummary> claim) {
        List<String> kinds = CounterKind.compared().stream()
                .filter(kind -> claim.test(speedup(kind)))
                .map(kind -> String.format(
                        Locale.ROOT,
                        "\"%s\" (%.2fx)",
                        kind.title(),
                        speedup(kind).median()))
                .toList();
        if (!kinds.isEmpty()) {
            parts.add(beginning + String.join(", ", kinds));
        }
    }

    private SampleSummary speedup(CounterKind kind) {
        return results.onMost(kind).speedupOver(results.onOne(kind));
    }

    private String leastTime() {
        CounterResult least = CounterKind.compared().stream()
                .filter(CounterKind::keepsAll)
                .map(results::onMost)
                .min(Comparator.comparingDouble(result -> result.times().median()))
                .orElseThrow();
        return "Of those that keep every count, \"" + least.kind().title() + "\" has the lowest median on " + most
                + " threads: " + Finding.time(least.times().median()) + " a count.";
    }

    private String freeLoop() {
        double free = results.onOne(CounterKind.FREE_LOOP).times().median();
        String beginning = "In a loop that the compiler may change, a count with \"plain\" took ";
        String kept = Finding.time(results.onOne(CounterKind.PLAIN).times().median());
        if (free < SHORTEST_STEP_NANOS) {
            return beginning + "less than " + SHORTEST_STEP_NANOS + " ns on one thread, and " + kept
                    + " in the other one. No core adds that fast, one after the other: the compiler has made one addition"
                    + " of many.";
        }
        return beginning + Finding.time(free) + " on one thread, and " + kept
                + " in the other one. It may write the field once for many steps; these figures do not say whether it did.";
    }

    private static String quoted(List<CounterKind> kinds) {
        List<String> titles =
                kinds.stream().map(kind -> "\"" + kind.title() + "\"").toList();
        int last = titles.size() - 1;
        return String.join(", ", titles.subList(0, last)) + " and " + titles.get(last);
    }
}
