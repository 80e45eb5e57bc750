package speedup.grader.intake.layout;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Kind;
import speedup.rules.VerdictRules;

/**
 * A class as one platform lays it out.
 *
 * @param layout the platform's
 * @param entries everything that belongs to a student, attempts that do not count included
 */
public record PlatformClass(Layout layout, List<Placed> entries) {

    public PlatformClass {
        entries = List.copyOf(entries);
    }

    /**
     * What was handed in, and where.
     *
     * @param folder the one with the students in it: the class, or a section of it
     */
    public record Placed(List<String> folder, HandedIn handedIn) {

        /** A student of two sections is one of each: nobody can tell which of the two downloads is the newer. */
        String key() {
            return section() + "/" + handedIn.author().key();
        }

        String section() {
            return String.join("/", folder);
        }

        String order() {
            return handedIn.attempt().order();
        }
    }

    /** A listing as a platform's, whether it is one or not. */
    public static PlatformClass of(Layout layout, Listing listing) {
        return new PlatformClass(layout, collect(layout, listing, Listing.top()).toList());
    }

    private static Stream<Placed> collect(Layout layout, Listing listing, List<String> folder) {
        List<HandedIn> here = layout.handedIn(listing, folder);
        Stream<Placed> placed = here.stream().map(each -> new Placed(folder, each));
        if (folder.size() == VerdictRules.FOLDERS_ABOVE_STUDENTS) {
            return placed;
        }
        Set<String> claimed =
                here.stream().map(each -> each.names().get(folder.size())).collect(Collectors.toSet());
        Stream<Placed> below = listing.children(folder).stream()
                .filter(child -> child.isFolder() && !claimed.contains(child.name()))
                .flatMap(child -> collect(layout, listing, child.names()));
        return Stream.concat(placed, below);
    }

    /** The students, by name, with the newest attempt of each. */
    public List<Student> students() {
        return students(AttemptPolicy.NEWEST);
    }

    /** The students, by name, with the attempt of each that counts. */
    public List<Student> students(AttemptPolicy policy) {
        Map<String, List<Placed>> byAuthor =
                entries.stream().collect(Collectors.groupingBy(Placed::key, LinkedHashMap::new, Collectors.toList()));
        Map<String, Long> uses = byAuthor.values().stream()
                .collect(Collectors.groupingBy(
                        own -> own.get(0).handedIn().author().name(), Collectors.counting()));
        Set<String> taken = new HashSet<>();
        return byAuthor.values().stream()
                .map(own -> student(own, name(own.get(0), uses, taken), policy))
                .sorted(Comparator.comparing(Student::name))
                .toList();
    }

    /** Every attempt of every student that has a file, as a student of its own who has no other. */
    public List<Student> attempts() {
        return entries.stream()
                .filter(each -> each.handedIn().hasFiles())
                .collect(Collectors.groupingBy(
                        each -> List.of(each.key(), each.order()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> student(own, own.get(0).handedIn().author().name(), AttemptPolicy.NEWEST))
                .toList();
    }

    private static String name(Placed each, Map<String, Long> uses, Set<String> taken) {
        String name = each.handedIn().author().name();
        String id = each.handedIn().author().id();
        if (uses.getOrDefault(name, 0L) > 1 && !id.isEmpty()) {
            name = name + " (" + id + ")";
        }
        if (taken.add(name)) {
            return name;
        }
        String inSection = each.section() + "/" + name;
        String unique = inSection;
        for (int number = 2; !taken.add(unique); number++) {
            unique = inSection + " (" + number + ")";
        }
        return unique;
    }

    /** Of attempts that have a file: a text that is sent after one withdraws nothing. */
    private static Student student(List<Placed> own, String name, AttemptPolicy policy) {
        List<Placed> withFiles =
                own.stream().filter(each -> each.handedIn().hasFiles()).toList();
        List<String> attempts =
                withFiles.stream().map(Placed::order).distinct().sorted().toList();
        String chosen = attempts.isEmpty() ? "" : attempts.get(policy.counting(attempts.size()));
        List<HandedIn> counting = newestOfEachName(withFiles.stream()
                .filter(each -> each.order().equals(chosen))
                .map(Placed::handedIn)
                .toList());
        List<HandedIn> passedOver = withFiles.stream()
                .map(Placed::handedIn)
                .filter(each -> !counting.contains(each))
                .toList();
        boolean isLate = own.stream().map(each -> each.handedIn().attempt()).anyMatch(Attempt::isLate);
        Optional<LocalDateTime> time = counting.stream()
                .flatMap(each -> each.attempt().time().stream())
                .findFirst();
        return new Student(name, own.get(0).handedIn().author(), counting, passedOver, new HandInTime(time, isLate));
    }

    private static List<HandedIn> newestOfEachName(List<HandedIn> files) {
        Map<String, HandedIn> newest = new LinkedHashMap<>();
        for (HandedIn each : files) {
            String key = each.content().kind() == Kind.FILE ? each.content().file() : String.join("/", each.names());
            newest.merge(
                    key,
                    each,
                    (one, other) -> one.content().version() >= other.content().version() ? one : other);
        }
        return List.copyOf(newest.values());
    }
}
