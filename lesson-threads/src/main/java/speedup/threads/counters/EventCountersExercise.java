package speedup.threads.counters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code threads/counters}. */
public final class EventCountersExercise implements Exercise<EventCounters, EventStream, long[]> {

    private static final int TIMED = 30_000_000;

    /** Enough for every line of neighbouring counters to be shared, wherever the first one happens to lie. */
    private static final int TIMED_KINDS = 4;

    private static final int TIMED_PAUSE_MICROS = 1000;

    @Override
    public String id() {
        return "threads/counters";
    }

    @Override
    public String title() {
        return "Remove false sharing";
    }

    @Override
    public Class<EventCounters> answerType() {
        return EventCounters.class;
    }

    @Override
    public String answerName() {
        return "ParallelEventCounters";
    }

    @Override
    public EventCounters baseline() {
        return new SerialEventCounters();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, 2, 3, 5, 100, 1023, 20_000, 200_000);
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(5, 500, 2005);
    }

    /**
     * So many events. Away from the timed size there are 1 to 7 workers, at times more than events, and 1 to 3
     * kinds; and the reporter takes them without a pause, so that an event that can get lost does.
     */
    @Override
    public EventStream input(long seed, int size) {
        return size == TIMED
                ? new EventStream(seed, size, TIMED_KINDS, EventStream.ONE_FOR_EACH_CORE, TIMED_PAUSE_MICROS)
                : new EventStream(seed, size, 1 + size % 3, 1 + size % 7, 0);
    }

    @Override
    public long[] solve(EventCounters answer, EventStream input) throws InterruptedException, ExecutionException {
        int workers = input.workers() == EventStream.ONE_FOR_EACH_CORE
                ? Runtime.getRuntime().availableProcessors()
                : input.workers();
        return new CountingRun(answer, input, workers).totals();
    }

    /** The serial counters have one worker, whatever the stream says. */
    @Override
    public long[] expected(EventCounters baseline, EventStream input) throws InterruptedException, ExecutionException {
        return new CountingRun(baseline, input, 1).totals();
    }

    @Override
    public Codec<EventStream> inputCodec() {
        return EventStream.CODEC;
    }

    @Override
    public Codec<long[]> outputCodec() {
        return Codecs.LONGS;
    }

    @Override
    public Optional<String> difference(EventStream input, long[] expected, long[] actual) {
        if (actual.length != expected.length) {
            return Optional.of(
                    String.format("There are %d kinds of events, and %d totals", expected.length, actual.length));
        }
        int kind = Arrays.mismatch(expected, actual);
        if (kind < 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "Of %d events, %d were taken as kind %d, and should be %d: some were %s",
                input.events(),
                actual[kind],
                kind,
                expected[kind],
                actual[kind] < expected[kind] ? "lost" : "taken that had been taken before, or were of another kind"));
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, TIMED));
    }
}
