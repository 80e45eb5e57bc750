package speedup.grader.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import speedup.grader.intake.Source.Item;

/**
 * Finds each exercise's file among those of a submission.
 *
 * <p>A submission is a lesson's source tree that may begin at any point on the way down to the file,
 * inside any number of folders that wrap all of it. Elsewhere a file counts only if all folders of its
 * package are there. Of several, the one in the lesson's own source root counts.
 */
final class AnswerSearch {

    private final List<AnswerPlace> places;
    private final List<Item> items;
    private final int wrapping;

    /**
     * @param places where answers belong
     * @param items the files of the submission
     */
    AnswerSearch(List<AnswerPlace> places, List<Item> items) {
        this.places = places;
        this.items = items;
        this.wrapping = wrapping(items);
    }

    /** How many folders, from the top, all the files have in common. */
    private static int wrapping(List<Item> items) {
        if (items.isEmpty()) {
            return 0;
        }
        List<String> first = items.get(0).path().names();
        int common = first.size() - 1;
        for (Item item : items) {
            List<String> names = item.path().names();
            common = Math.min(common, names.size() - 1);
            while (!first.subList(0, common).equals(names.subList(0, common))) {
                common--;
            }
        }
        return common;
    }

    /**
     * The file that answers an exercise, if there is any.
     *
     * @param note told, for the student, which other files were passed over
     * @throws RejectedException if there are such files and none of them can be taken
     */
    Optional<Item> find(AnswerPlace place, Consumer<String> note) throws RejectedException {
        List<Candidate> candidates = items.stream()
                .filter(item -> place.shared(item.path()) > 0 && isNearest(place, item))
                .map(item -> candidate(place, item))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        checkPlace(place, best);
        List<Candidate> usable = candidates.stream()
                .filter(other -> other.fit() != Fit.ELSEWHERE)
                .toList();
        if (usable.size() > 1) {
            boolean clear = best.isBetterThan(usable.get(1)) && place.hasSourceRoot(best.shared());
            if (!clear) {
                throw new RejectedException("It is there more than once: " + list(usable)
                        + ". Only one can be graded: keep " + place + " and take the others out.");
            }
        }
        if (candidates.size() > 1) {
            note.accept(place.id() + " is there more than once. Graded is "
                    + best.item().path() + ", passed over " + list(candidates.subList(1, candidates.size())) + ".");
        }
        return Optional.of(best.item());
    }

    private void checkPlace(AnswerPlace place, Candidate best) throws RejectedException {
        if (best.fit() == Fit.ELSEWHERE) {
            throw new RejectedException(best.item().path() + " is at a place where no answer is looked for. Put it at "
                    + place + ", or at the top of what you hand in.");
        }
        List<String> matching = places.stream()
                .filter(other -> other.shared(best.item().path()) == best.shared())
                .map(AnswerPlace::id)
                .toList();
        if (matching.size() > 1) {
            throw new RejectedException(best.item().path() + " could answer any of " + String.join(", ", matching)
                    + ". Put it into the folders of its package: " + place);
        }
    }

    private boolean isNearest(AnswerPlace place, Item item) {
        int shared = place.shared(item.path());
        return places.stream().allMatch(other -> other.shared(item.path()) <= shared);
    }

    private Candidate candidate(AnswerPlace place, Item item) {
        int shared = place.shared(item.path());
        int above = item.path().names().size() - shared;
        if (above <= wrapping) {
            return new Candidate(item, shared, Fit.EXPECTED);
        }
        return new Candidate(item, shared, shared >= place.withPackage() ? Fit.IN_PACKAGE : Fit.ELSEWHERE);
    }

    private static String list(List<Candidate> candidates) {
        return candidates.stream()
                .limit(5)
                .map(candidate -> candidate.item().path().toString())
                .collect(Collectors.joining(", "));
    }

    /** How well a file stands where it belongs; the best first. */
    private enum Fit {
        EXPECTED,
        IN_PACKAGE,
        ELSEWHERE
    }

    private record Candidate(Item item, int shared, Fit fit) {

        static final Comparator<Candidate> QUALITY =
                Comparator.comparing(Candidate::fit).thenComparing(Candidate::shared, Comparator.reverseOrder());
        static final Comparator<Candidate> BEST_FIRST =
                QUALITY.thenComparing(candidate -> candidate.item().path().toString());

        boolean isBetterThan(Candidate other) {
            return QUALITY.compare(this, other) < 0;
        }
    }
}
