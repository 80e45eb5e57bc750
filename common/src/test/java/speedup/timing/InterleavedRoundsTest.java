package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InterleavedRoundsTest {

    private static final Duration SAMPLE = Duration.ofMillis(1);

    private final ScriptedClock clock = new ScriptedClock(1);
    private final List<String> calls = new ArrayList<>();

    @Property(tries = 100)
    void findsTheTimeOfACallWhateverItIs(@ForAll @LongRange(min = 1, max = 10_000_000) long nanos)
            throws InterruptedException {
        InterleavedRounds rounds = rounds(SAMPLE, new Variant("A", hole -> clock.pass(nanos)));

        rounds.warmUp(Duration.ZERO, (name, part) -> {});

        assertThat(rounds.next(name -> {}).get(0)).isCloseTo((double) nanos, within(nanos * 0.002));
    }

    @Property(tries = 100)
    void repeatsAShortCallUntilASampleIsLongEnoughAndALongOneNever(
            @ForAll @LongRange(min = 1, max = 10_000_000) long nanos) throws InterruptedException {
        int[] count = {0};
        InterleavedRounds rounds = rounds(SAMPLE, new Variant("A", hole -> {
            count[0]++;
            clock.pass(nanos);
        }));
        rounds.warmUp(Duration.ZERO, (name, part) -> {});
        count[0] = 0;

        rounds.next(name -> {});

        assertThat(count[0] * nanos).isBetween(1_000_000L, Math.max(nanos, 10_000_000L));
        assertThat(nanos < 1_000_000 || count[0] == 1).isTrue();
    }

    @Test
    void repeatsWorkMoreOftenThatGetsFasterWhileItWarmsUp() throws InterruptedException {
        int[] count = {0};
        InterleavedRounds rounds = rounds(SAMPLE, new Variant("A", hole -> clock.pass(count[0]++ < 30 ? 100_000 : 10)));
        rounds.warmUp(Duration.ofMillis(5), (name, part) -> {});
        int warm = count[0];

        assertThat(rounds.next(name -> {}).get(0)).isCloseTo(10, within(0.02));
        assertThat(count[0] - warm).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void warmsUpForAsLongAsItIsTold() throws InterruptedException {
        InterleavedRounds rounds = rounds(SAMPLE, logged("A", 10_000_000));

        rounds.warmUp(Duration.ofMillis(50), (name, part) -> {});

        assertThat(calls).hasSizeBetween(5, 6);
    }

    @Test
    void callsOncePerSampleWithoutAWarmUp() throws InterruptedException {
        InterleavedRounds rounds = rounds(SAMPLE, logged("A", 1));

        rounds.next(name -> {});

        assertThat(calls).containsExactly("A");
    }

    @Test
    void saysThatTheCompilerHasRemovedTheWork() {
        ScriptedClock stopped = new ScriptedClock(0);
        InterleavedRounds rounds =
                new InterleavedRounds(List.of(new Variant("A", hole -> {})), Duration.ofNanos(1), stopped);

        assertThatIllegalStateException()
                .isThrownBy(() -> rounds.warmUp(Duration.ZERO, (name, part) -> {}))
                .withMessageContaining("\"A\" takes no time at all")
                .withMessageContaining("Hand the result to the black hole");
    }

    @Test
    void takesASampleOfEveryVariantInEachRoundAndEachLeadsInAboutHalfOfThem() throws InterruptedException {
        InterleavedRounds rounds = rounds(Duration.ZERO, logged("A", 1), logged("B", 1));
        int leads = 0;

        for (int round = 0; round < 500; round++) {
            calls.clear();
            rounds.next(name -> {});
            assertThat(calls).containsExactlyInAnyOrder("A", "B");
            leads += calls.get(0).equals("A") ? 1 : 0;
        }

        assertThat(leads).isBetween(200, 300);
    }

    @Test
    void keepsTheRatioWhenAWholeRoundIsSlow() throws InterruptedException {
        long[] slowness = {1};
        InterleavedRounds rounds = rounds(
                Duration.ZERO,
                new Variant("slow", hole -> clock.pass(slowness[0] * 20_000)),
                new Variant("fast", hole -> clock.pass(slowness[0] * 10_000)));
        for (; slowness[0] <= 6; slowness[0]++) {
            rounds.next(name -> {});
        }

        Samples slow = rounds.samples().get(0);
        Samples fast = rounds.samples().get(1);

        assertThat(slow.nanos().get(5)).isGreaterThan(5 * slow.nanos().get(0));
        assertThat(fast.speedupsOver(slow))
                .hasSize(6)
                .allSatisfy(ratio -> assertThat(ratio).isCloseTo(2, within(0.01)));
    }

    @Test
    void doesNotTimeWhatComesBeforeAndAfterASample() throws InterruptedException {
        Variant variant = new Variant(
                "A", log("before", 1_000_000), hole -> log("work", 10).run(), log("after", 1_000_000));
        InterleavedRounds rounds = rounds(Duration.ZERO, variant);

        assertThat(rounds.next(calls::add).get(0)).isEqualTo(11);
        assertThat(calls).containsExactly("A", "before", "work", "after");
    }

    @Test
    void handsOnWhatAVariantThrows() {
        Variant failing = new Variant("A", hole -> {
            throw new InterruptedException("thrown on purpose");
        });

        assertThatThrownBy(() -> rounds(Duration.ZERO, failing).next(name -> {}))
                .hasMessage("thrown on purpose");
    }

    private InterleavedRounds rounds(Duration sample, Variant... variants) {
        return new InterleavedRounds(List.of(variants), sample, clock);
    }

    private Variant logged(String name, long nanos) {
        return new Variant(name, hole -> log(name, nanos).run());
    }

    private Variant.Untimed log(String name, long nanos) {
        return () -> {
            calls.add(name);
            clock.pass(nanos);
        };
    }
}
