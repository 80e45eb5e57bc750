package speedup.threads.labs.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import speedup.lab.Finding;
import speedup.lab.LabRequest;
import speedup.statistics.SampleSummary;
import speedup.timing.Samples;

/** What the figures of this run support, in sentences. */
final class WaitingFindings {

    /** The first Java in which a virtual thread that waits in a monitor gives its platform thread back. */
    private static final int NOT_PINNED = 24;

    private final WaitingTimes times;
    private final Map<ThreadKind, List<ThreadCost>> costs;
    private final LabRequest request;
    private final int java;

    /** @param java the version that has run the lab */
    WaitingFindings(WaitingTimes times, Map<ThreadKind, List<ThreadCost>> costs, LabRequest request, int java) {
        this.times = times;
        this.costs = costs;
        this.request = request;
        this.java = java;
    }

    List<String> all() {
        List<String> findings = new ArrayList<>();
        Optional<Samples> virtual = Optional.ofNullable(times.waiting().get(ThreadKind.VIRTUAL));
        if (virtual.isPresent()) {
            SampleSummary ratio = virtual.get().speedupOver(times.waitingOn(ThreadKind.PLATFORM));
            findings.add(Finding.comparison("To wait on a virtual thread each", "on a platform thread each", ratio));
        } else {
            findings.add("Virtual threads need Java 21 or newer, and this is Java " + java
                    + ": the lab shows the others alone.");
        }
        findings.add(Finding.comparison(
                "To wait on a pool of " + ThreadKind.POOL_SIZE,
                "on a platform thread each",
                times.waitingOn(ThreadKind.POOL).speedupOver(times.waitingOn(ThreadKind.PLATFORM))));
        findings.add(threads());
        memory().ifPresent(findings::add);
        Optional.ofNullable(times.computing().get(ThreadKind.VIRTUAL))
                .map(samples -> samples.speedupOver(times.computingOnPool()))
                .ifPresent(ratio -> findings.add(Finding.comparison(
                        "To compute on a virtual thread each", "on a pool of " + request.cores(), ratio)));
        times.inMonitor().ifPresent(inside -> findings.add(monitor(inside)));
        return findings;
    }

    private String threads() {
        List<String> parts = new ArrayList<>();
        costs.forEach((kind, each) -> parts.add(String.format(
                Locale.ROOT,
                "%,d on %s took %,.0f",
                each.get(0).waiting(),
                kind.title(),
                WaitingFigures.median(each, ThreadCost::threads))));
        return "Tasks that waited at once, and platform threads for them: " + String.join("; ", parts) + ".";
    }

    private Optional<String> memory() {
        return Optional.ofNullable(costs.get(ThreadKind.VIRTUAL))
                .filter(WaitingFigures::isMeasured)
                .map(virtual -> String.format(
                        Locale.ROOT,
                        "A task that waits took %,.0f bytes on a platform thread, and %,.0f on a virtual one.",
                        bytes(Optional.ofNullable(costs.get(ThreadKind.PLATFORM))
                                .orElseThrow()),
                        bytes(virtual)));
    }

    private static double bytes(List<ThreadCost> costs) {
        return WaitingFigures.median(costs, ThreadCost::bytesPerTask);
    }

    private String monitor(Samples inside) {
        SampleSummary ratio = inside.speedupOver(times.outside().orElseThrow());
        String claim = Finding.comparison("To wait in synchronized on virtual threads", "outside of it", ratio);
        if (java >= NOT_PINNED) {
            return claim + " Since Java 24 such a thread gives its platform thread back (JEP 491).";
        }
        return claim + " Up to Java 23 such a thread keeps its platform thread, and is called pinned (JEP 444).";
    }
}
