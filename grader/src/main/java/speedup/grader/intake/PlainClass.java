package speedup.grader.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.source.EntryPath;
import speedup.rules.VerdictRules;

/**
 * Tells one submission from a class whose names are no platform's: folders and archives, each a submission.
 *
 * <p>Students of a class hand in the same exercises, while the folders of one submission hold different ones. Where
 * both are likely, it is undecided, and whoever grades has to say which it is. It looks at names only.
 */
final class PlainClass {

    private static final Set<String> TREE = Set.of("pom.xml", "src", "speedup");
    private static final String LESSON = "lesson-";

    private static final int COPIES = VerdictRules.COPIES_OF_ONE_STUDENT;

    private final List<AnswerPlace> places;
    private final Listing listing;
    private final int fewest;
    private final List<ListedEntry> answers;

    /**
     * @param places where answers belong
     * @param isArchive whether it was handed over as one archive, as single submissions often are
     */
    PlainClass(List<AnswerPlace> places, Listing listing, boolean isArchive) {
        this.places = places;
        this.listing = listing;
        this.fewest = isArchive ? COPIES + 1 : COPIES;
        Set<String> wanted =
                places.stream().map(place -> NearName.plain(place.fileName())).collect(Collectors.toSet());
        this.answers = listing.entries().stream()
                .filter(entry -> !entry.isFolder() && wanted.contains(NearName.plain(entry.name())))
                .toList();
    }

    /** What it is. */
    enum Kind {
        ONE,
        EACH,
        UNDECIDED
    }

    /**
     * What it is taken for.
     *
     * @param members the folders and archives that are a submission each, if they are
     */
    record Decision(Kind kind, List<ListedEntry> members) {

        static final Decision ONE = new Decision(Kind.ONE, List.of());
    }

    Decision decide() {
        List<String> top = Listing.top();
        List<ListedEntry> members = members(top);
        if (members.isEmpty()) {
            return Decision.ONE;
        }
        if (isTree(top)) {
            boolean isLikelyClass = sameAnswers(top) > COPIES || archives(top) > COPIES;
            return isLikelyClass ? new Decision(Kind.UNDECIDED, members) : Decision.ONE;
        }
        if (hasSources(top)) {
            return sameAnswers(top) + archives(top) >= fewest ? each(members) : Decision.ONE;
        }
        List<ListedEntry> inner = inSections(members);
        if (!inner.isEmpty()) {
            return each(inner);
        }
        boolean isLikelyOne = fewest > COPIES && sameAnswers(top) + archives(top) < fewest;
        return isLikelyOne ? Decision.ONE : each(members);
    }

    private static Decision each(List<ListedEntry> members) {
        return new Decision(Kind.EACH, members);
    }

    /** The folders and archives that stand in a folder. */
    List<ListedEntry> members(List<String> folder) {
        return listing.children(folder).stream()
                .filter(entry -> !EntryPath.isLeftByTool(entry.name()))
                .filter(entry -> entry.isFolder() || ArchiveKind.isNamedLikeOne(entry.name()))
                .toList();
    }

    /** Whether so much as a package's folder with an answer begins here. */
    boolean isTree(List<String> folder) {
        return below(folder).anyMatch(names -> {
            EntryPath path = EntryPath.ofNames(names);
            return names.size() > 1 && places.stream().anyMatch(place -> place.shared(path) == names.size());
        });
    }

    /** Whether an answer's file itself stands here. */
    boolean hasAnswer(List<String> folder) {
        return below(folder).anyMatch(names -> names.size() == 1);
    }

    private boolean hasSources(List<String> folder) {
        return listing.children(folder).stream()
                .anyMatch(entry -> isOfTree(entry.name())
                        || (!entry.isFolder() && entry.name().endsWith(".java"))
                        || (!entry.isFolder() && answers.contains(entry)));
    }

    private static boolean isOfTree(String name) {
        return TREE.contains(name) || name.startsWith(LESSON);
    }

    /** The answers in a folder, by the names that lead from it to them. */
    private Stream<List<String>> below(List<String> folder) {
        return answers.stream()
                .map(ListedEntry::names)
                .filter(names -> names.size() > folder.size()
                        && names.subList(0, folder.size()).equals(folder))
                .map(names -> names.subList(folder.size(), names.size()));
    }

    /** How many folders in a folder have an answer to one exercise, the one that most of them have. */
    private int sameAnswers(List<String> folder) {
        Map<String, Set<String>> holders = new LinkedHashMap<>();
        below(folder)
                .filter(names -> names.size() > 1 && !isOfTree(names.get(0)))
                .forEach(names -> holders.computeIfAbsent(
                                NearName.plain(names.get(names.size() - 1)), answer -> new HashSet<>())
                        .add(names.get(0)));
        return holders.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private int archives(List<String> folder) {
        return (int) listing.children(folder).stream()
                .filter(entry -> !entry.isFolder() && ArchiveKind.isNamedLikeOne(entry.name()))
                .count();
    }

    /**
     * The students in a folder around the class, or in one for each section: nothing unless that many look like a
     * class themselves that none of the others can be a student whose folder has copies in it.
     */
    private List<ListedEntry> inSections(List<ListedEntry> members) {
        List<ListedEntry> classes = members.stream()
                .filter(member -> member.isFolder() && isLikeClass(member.names(), members.size() == 1))
                .toList();
        long withAnswers = members.stream()
                .filter(member -> below(member.names()).findAny().isPresent() || archives(member.names()) > 0)
                .count();
        boolean isEnough = classes.size() == members.size() || classes.size() * 2L > withAnswers;
        if (classes.isEmpty() || !isEnough) {
            return List.of();
        }
        List<ListedEntry> inner = new ArrayList<>();
        for (ListedEntry member : members) {
            List<ListedEntry> own = members(member.names());
            boolean isSection = classes.contains(member)
                    || (own.size() == 1 && !isTree(member.names()) && !hasSources(member.names()));
            inner.addAll(isSection ? own : List.of(member));
        }
        return inner;
    }

    private boolean isLikeClass(List<String> folder, boolean isOnly) {
        int least = isOnly ? fewest : COPIES;
        boolean isMany = sameAnswers(folder) >= least || archives(folder) > COPIES;
        return isMany && !isTree(folder) && !hasSources(folder);
    }
}
