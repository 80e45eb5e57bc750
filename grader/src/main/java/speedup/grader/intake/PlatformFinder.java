package speedup.grader.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.SubmissionReader.Opener;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.layout.HandedIn;
import speedup.grader.intake.layout.HandedIn.Kind;
import speedup.grader.intake.layout.Layout;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.layout.PlatformClass;
import speedup.grader.intake.layout.PlatformClass.Placed;
import speedup.grader.intake.layout.Student;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.JoinedSource;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;

/** The submissions of a class that a platform has laid out. */
final class PlatformFinder {

    private static final int SHOWN = 5;

    private PlatformFinder() {}

    static FoundClass find(ClassSource source, Listing listing, PlatformClass platformClass, AttemptPolicy policy) {
        List<Student> students = platformClass.students(policy);
        String title = platformClass.layout().title();
        ClassMetadata metadata = new ClassMetadata(source, listing, platformClass.layout());
        List<Found> found = students.stream()
                .map(student -> found(source, listing, platformClass.layout(), student, policy)
                        .knownAs(student.counting().stream()
                                .findFirst()
                                .map(metadata::of)
                                .orElse(GradescopeMetadata.Entry.UNKNOWN)))
                .toList();
        List<IntakeNote> notes = new ArrayList<>();
        notes.add(summary(title, students, policy));
        notes.addAll(metadata.notes());
        notes.addAll(leftAside(listing, platformClass));
        return new FoundClass(found, notes);
    }

    private static IntakeNote summary(String title, List<Student> students, AttemptPolicy policy) {
        long without = students.stream()
                .filter(student -> student.counting().isEmpty())
                .count();
        long others = students.stream()
                .filter(student -> !student.passedOver().isEmpty())
                .count();
        return IntakeNote.ofClass(
                title + ", " + count(students.size(), "submission"),
                (without == 0 ? "" : "; " + without + " without a file") + "; attempts: " + policy.inWords() + " counts"
                        + (others == 0
                                ? ""
                                : " (" + others + " with " + (policy.equals(AttemptPolicy.NEWEST) ? "older" : "other")
                                        + " ones)")
                        + ".");
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Found found(
            ClassSource source, Listing listing, Layout layout, Student student, AttemptPolicy policy) {
        String title = layout.title();
        List<String> notes = new ArrayList<>();
        if (student.time().isLate()) {
            notes.add(late(layout.lateBy()));
        }
        if (!student.passedOver().isEmpty()) {
            notes.add("The " + policy.inWords() + (policy.hasNumber() ? " attempts" : " attempt")
                    + " counts. Passed over: "
                    + student.passedOver().stream()
                            .map(each -> EntryPath.ofNames(each.names()).toString())
                            .limit(SHOWN)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        List<HandedIn> counting = student.counting();
        String place = title + "/" + student.name();
        String identity =
                counting.isEmpty() ? place : source.identity(counting.get(0).names());
        return new Found(
                EntryPath.shown(student.name()),
                layout.person(student.author()),
                place,
                identity,
                notes,
                student.time().at(TimeFile.read(source, listing, layout, counting)),
                opener(source, title, counting));
    }

    /** For a student whose submission somebody says to be late. */
    static String late(String who) {
        return "It was handed in late, says " + who + ".";
    }

    private static Opener opener(ClassSource source, String title, List<HandedIn> counting) {
        if (counting.isEmpty()) {
            return () -> {
                throw new RejectedException(title + " has no file of this student.");
            };
        }
        if (counting.size() == 1) {
            return () -> open(source, counting.get(0));
        }
        return () -> {
            List<Source> parts = new ArrayList<>();
            for (HandedIn each : counting) {
                parts.add(
                        each.content().kind() == Kind.FOLDER
                                ? source.folder(each.names())
                                : source.file(each.names(), each.content().file()));
            }
            return new JoinedSource(parts);
        };
    }

    private static Source open(ClassSource source, HandedIn only) throws IOException, RejectedException {
        if (only.content().kind() == Kind.FOLDER) {
            return source.folder(only.names());
        }
        String file = only.content().file();
        return ArchiveKind.isNamedLikeOne(file) ? source.archive(only.names()) : source.file(only.names(), file);
    }

    /** Whether there can be an answer in something that was handed in. */
    static boolean canHoldAnswer(HandedIn each) {
        return each.content().kind() == Kind.FOLDER
                || (each.content().kind() == Kind.FILE
                        && canHoldAnswer(each.content().file()));
    }

    private static boolean canHoldAnswer(String file) {
        return ArchiveKind.isNamedLikeOne(file) || EntryPath.isNamedLikeSource(file);
    }

    /** What may hold an answer and leads to no student. */
    private static List<IntakeNote> leftAside(Listing listing, PlatformClass platformClass) {
        Set<List<String>> claimed = platformClass.entries().stream()
                .map(Placed::handedIn)
                .map(HandedIn::names)
                .collect(Collectors.toSet());
        List<String> left = listing.entries().stream()
                .filter(entry -> !entry.isFolder() && canHoldAnswer(entry.name()))
                .map(ListedEntry::names)
                .filter(names -> beginnings(names).noneMatch(claimed::contains))
                .map(names -> EntryPath.ofNames(names).toString())
                .toList();
        return left.isEmpty() ? List.of() : List.of(leftAside(left, "no name leads to a student"));
    }

    private static Stream<List<String>> beginnings(List<String> names) {
        return Stream.iterate(1, length -> length <= names.size(), length -> length + 1)
                .map(length -> names.subList(0, length));
    }

    static IntakeNote leftAside(List<String> paths, String why) {
        int more = paths.size() - SHOWN;
        String said = "Left aside, since " + why + ": ";
        return IntakeNote.of(
                said + paths.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "") + ".",
                said + count(paths.size(), "file") + ".");
    }
}
