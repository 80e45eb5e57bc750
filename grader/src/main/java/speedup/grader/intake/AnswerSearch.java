package speedup.grader.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source.Item;

/**
 * Finds each exercise's file among those of a submission.
 *
 * <p>A submission is a lesson's source tree that may begin at any point on the way down to the file,
 * inside any number of folders that wrap all of it, and so is each archive in it. Elsewhere a file counts if all folders
 * of its package are there, or if it is the only one of its name. Of several, the one in the lesson's own source root
 * counts. A near name, such as {@code Answer (1).java}, is taken where there is no better.
 */
final class AnswerSearch {

    private final List<AnswerPlace> places;
    private final List<Item> items;
    private final Map<List<String>, Integer> wrapping;

    /**
     * @param places where answers belong
     * @param items the files of the submission
     */
    AnswerSearch(List<AnswerPlace> places, List<Item> items) {
        this.places = places;
        this.items = items;
        this.wrapping = items.stream().collect(Collectors.groupingBy(AnswerSearch::archive)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> wrapping(group.getValue())));
    }

    /** The names that lead to the archive that holds a file. */
    private static List<String> archive(Item item) {
        return item.path().names().subList(0, item.inArchive());
    }

    /** How many folders, from the top, all the files have in common. */
    private static int wrapping(List<Item> items) {
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
     * @param note told, for the student, what is unusual about it and which other files were passed over
     * @throws RejectedException if there are such files and none of them can be taken
     */
    Optional<Item> find(AnswerPlace place, Consumer<String> note) throws RejectedException {
        List<Candidate> candidates = candidates(place);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        checkPlace(place, best);
        List<Candidate> rivals = candidates.subList(1, candidates.size()).stream()
                .filter(best::hasRival)
                .toList();
        boolean isClear = rivals.isEmpty() || (best.isBetterThan(rivals.get(0)) && place.hasSourceRoot(best.shared()));
        if (!isClear) {
            throw new RejectedException(
                    "It is there more than once: " + best.item().path() + ", " + list(rivals)
                            + ". Only one can be graded: keep " + place + " and take the others out.");
        }
        if (candidates.size() > 1) {
            note.accept(place.id() + " is there more than once. Graded is "
                    + best.item().path() + ", passed over " + list(candidates.subList(1, candidates.size())) + ".");
        } else if (best.isNear() || best.fit() == Fit.ELSEWHERE) {
            note.accept(best.item().path() + " is taken for the answer to " + place.id() + ". It belongs at " + place
                    + ".");
        }
        return Optional.of(best.item());
    }

    private List<Candidate> candidates(AnswerPlace place) {
        Stream<Candidate> exact = items.stream()
                .filter(item -> place.shared(item.path()) > 0)
                .filter(item -> isNearest(place, item, AnswerPlace::shared))
                .map(item -> candidate(place, item, place.shared(item.path()), false));
        Stream<Candidate> near = items.stream()
                .filter(item -> place.shared(item.path()) == 0 && place.sharedByNearName(item.path()) > 0)
                .filter(item -> isNearest(place, item, AnswerPlace::sharedByNearName))
                .map(item -> candidate(place, item, place.sharedByNearName(item.path()), true));
        return Stream.concat(exact, near).sorted(Candidate.BEST_FIRST).toList();
    }

    private boolean isNearest(AnswerPlace place, Item item, ToIntBiFunction<AnswerPlace, EntryPath> sharing) {
        int shared = sharing.applyAsInt(place, item.path());
        return places.stream().allMatch(other -> sharing.applyAsInt(other, item.path()) <= shared);
    }

    private void checkPlace(AnswerPlace place, Candidate best) throws RejectedException {
        List<String> matching = places.stream()
                .filter(other -> best.sharedWith(other) == best.shared())
                .map(AnswerPlace::id)
                .toList();
        if (matching.size() > 1) {
            throw new RejectedException(best.item().path() + " could answer any of " + String.join(", ", matching)
                    + ". Put it into the folders of its package: " + place);
        }
    }

    private Candidate candidate(AnswerPlace place, Item item, int shared, boolean isNear) {
        int above = item.path().names().size() - shared;
        if (above <= wrapping.getOrDefault(archive(item), 0)) {
            return new Candidate(item, shared, Fit.EXPECTED, isNear);
        }
        Fit fit = shared >= place.withPackage() ? Fit.IN_PACKAGE : Fit.ELSEWHERE;
        return new Candidate(item, shared, fit, isNear);
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

    private record Candidate(Item item, int shared, Fit fit, boolean isNear) {

        static final Comparator<Candidate> QUALITY = Comparator.comparing(Candidate::isNear)
                .thenComparing(Candidate::fit)
                .thenComparing(Candidate::shared, Comparator.reverseOrder());
        static final Comparator<Candidate> BEST_FIRST =
                QUALITY.thenComparing(candidate -> candidate.item().path().toString());

        boolean isBetterThan(Candidate other) {
            return QUALITY.compare(this, other) < 0;
        }

        /** Whether another is so much like this one that nobody can tell which was meant. */
        boolean hasRival(Candidate other) {
            boolean isOfTheSort = other.isNear == isNear;
            return isOfTheSort && (fit == Fit.ELSEWHERE || other.fit != Fit.ELSEWHERE);
        }

        int sharedWith(AnswerPlace place) {
            return isNear ? place.sharedByNearName(item.path()) : place.shared(item.path());
        }
    }
}
