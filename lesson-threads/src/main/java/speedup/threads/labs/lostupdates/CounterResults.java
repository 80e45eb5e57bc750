package speedup.threads.labs.lostupdates;

import java.util.List;

/**
 * The results of all kinds of counters on all numbers of threads, one of which is 1.
 *
 * @param all each kind on each number of threads, the numbers ascending
 */
record CounterResults(List<CounterResult> all) {

    CounterResults {
        all = List.copyOf(all);
    }

    /** Of one kind, by the number of threads. */
    List<CounterResult> of(CounterKind kind) {
        return all.stream().filter(result -> result.kind() == kind).toList();
    }

    /** Of those that are compared. */
    List<CounterResult> compared() {
        return CounterKind.compared().stream()
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    CounterResult onOne(CounterKind kind) {
        return of(kind).get(0);
    }

    CounterResult onMost(CounterKind kind) {
        List<CounterResult> results = of(kind);
        return results.get(results.size() - 1);
    }

    /** The largest number of threads. */
    int mostThreads() {
        return onMost(CounterKind.PLAIN).threads();
    }
}
