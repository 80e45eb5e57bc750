package speedup.threads.labs.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import speedup.lab.LabRequest;
import speedup.lab.ThreadRange;
import speedup.timing.Samples;

class WaitingFindingsTest {

    private static final ThreadCost COST = new ThreadCost(100, 100, 1_000, 9_000, 7);

    @Test
    void readsTheCostThatAnotherProcessTells() {
        assertThat(ThreadCost.parse(COST.line())).isEqualTo(COST);
        assertThat(COST.bytesPerTask()).isEqualTo(100);
    }

    @Test
    void saysThatVirtualThreadsNeedANewerJava() {
        WaitingTimes times = new WaitingTimes(
                Map.of(ThreadKind.PLATFORM, samples(2), ThreadKind.POOL, samples(1)),
                Map.of(ThreadKind.PLATFORM, samples(2), ThreadKind.POOL, samples(1)),
                Optional.empty(),
                Optional.empty());

        assertThat(findings(times, 17))
                .contains("Virtual threads need Java 21 or newer, and this is Java 17: the lab shows the others alone.")
                .noneMatch(finding -> finding.contains("synchronized"));
    }

    @Test
    void tellsWhichJavaPinsAThreadInAMonitor() {
        Map<ThreadKind, Samples> all =
                Map.of(ThreadKind.PLATFORM, samples(2), ThreadKind.POOL, samples(1), ThreadKind.VIRTUAL, samples(1));
        WaitingTimes times = new WaitingTimes(all, all, Optional.of(samples(20)), Optional.of(samples(1)));

        assertThat(findings(times, 21)).last().asString().contains("slower than outside of it", "pinned (JEP 444).");
        assertThat(findings(times, 25)).last().asString().endsWith("(JEP 491).");
    }

    private static List<String> findings(WaitingTimes times, int java) {
        LabRequest request = new LabRequest(100, new ThreadRange(1, 1), 2, Duration.ZERO);
        return new WaitingFindings(times, Map.of(ThreadKind.PLATFORM, List.of(COST)), request, java).all();
    }

    private static Samples samples(double nanos) {
        return new Samples(List.of(nanos, nanos, nanos));
    }
}
