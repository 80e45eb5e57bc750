package speedup.processes.arraytask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for the first rule of {@link ArrayJob} that an answer has broken. */
record ArrayRules(ArrayRun run, ArrayJobResult expected, ArrayJobResult actual) {

    Optional<String> broken() {
        if (actual.borders().length != expected.borders().length
                || actual.mergings().size() != expected.mergings().size()) {
            return Optional.of("The answer's output is incomplete");
        }
        int perTotal = 2 * run.tasks().ids().size();
        for (int i = 0; i < run.totals().size(); i++) {
            long[] borders = Arrays.copyOfRange(actual.borders(), i * perTotal, (i + 1) * perTotal);
            Optional<String> wrong = ranges(run.totals().get(i), borders);
            if (wrong.isPresent()) {
                String question = "With %d items and the tasks %s, "
                        .formatted(run.totals().get(i), run.tasks());
                return wrong.map(question::concat);
            }
        }
        return mergings();
    }

    private Optional<String> ranges(int items, long[] borders) {
        List<Integer> ids = run.tasks().ids();
        int tasks = ids.size();
        long reached = 0;
        for (int k = 0; k < tasks; k++) {
            long from = borders[2 * k];
            long to = borders[2 * k + 1];
            if (from != reached) {
                return Optional.of("the range of task %d begins at %d. It should begin at %d, where %s"
                        .formatted(ids.get(k), from, reached, k == 0 ? "the items begin" : "the one before it ends"));
            }
            if (to - from != items / tasks && (items % tasks == 0 || to - from != items / tasks + 1)) {
                return Optional.of(
                        "the range of task %d has %d items. It should have %d%s, since sizes differ by 1 at most"
                                .formatted(
                                        ids.get(k),
                                        to - from,
                                        items / tasks,
                                        items % tasks == 0 ? "" : " or one more"));
            }
            reached = to;
        }
        return reached == items
                ? Optional.empty()
                : Optional.of("the ranges end at %d, and the items at %d".formatted(reached, items));
    }

    private Optional<String> mergings() {
        for (int i = 0; i < expected.mergings().size(); i++) {
            Optional<String> wrong =
                    difference(expected.mergings().get(i), actual.mergings().get(i));
            if (wrong.isPresent()) {
                List<Integer> order =
                        run.deliveries().get(i).stream().map(Part::id).toList();
                return wrong.map(text -> "From the parts %s of the tasks %s, %s".formatted(order, run.tasks(), text));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Merging right, Merging merging) {
        if (right.rejected() != merging.rejected()) {
            return Optional.of(
                    right.rejected()
                            ? "merge returned results. It should have named the missing tasks %s and the doubled ones %s"
                                    .formatted(Arrays.toString(right.missing()), Arrays.toString(right.doubled()))
                            : "merge threw an UnusablePartsException, of the missing tasks %s and the doubled ones %s."
                                            .formatted(
                                                    Arrays.toString(merging.missing()),
                                                    Arrays.toString(merging.doubled()))
                                    + " Every task has one part");
        }
        return ids("missing", right.missing(), merging.missing())
                .or(() -> ids("doubled", right.doubled(), merging.doubled()))
                .or(() -> results(right.results(), merging.results()));
    }

    private static Optional<String> ids(String kind, long[] right, long[] named) {
        return Arrays.equals(right, named)
                ? Optional.empty()
                : Optional.of("merge named as %s the tasks %s. They should be %s"
                        .formatted(kind, Arrays.toString(named), Arrays.toString(right)));
    }

    private static Optional<String> results(long[] right, long[] merged) {
        if (merged.length != right.length) {
            return Optional.of("merge returned %d results, for %d items".formatted(merged.length, right.length));
        }
        int i = Arrays.mismatch(right, merged);
        return i < 0
                ? Optional.empty()
                : Optional.of("the result of item %d is %d. It should be %d".formatted(i, merged[i], right[i]));
    }
}
