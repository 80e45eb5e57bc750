package speedup.grader.app.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.app.inbox.InboxSubmission.Part;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.layout.HandedIn;
import speedup.grader.intake.layout.InboxLayout;
import speedup.grader.intake.layout.Layout;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.layout.Platform;
import speedup.grader.intake.layout.PlatformClass;
import speedup.grader.intake.layout.PlatformClass.Placed;
import speedup.grader.intake.layout.Student;
import speedup.grader.intake.layout.StudentFolder;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;

/**
 * Whose the entries of an inbox are, and which of them belong together, by their names: as a platform gives them, else
 * with the student's name in front.
 */
final class EntryOwners {

    /**
     * Those by which each name alone says whose it is, the most particular first. Of the others, names have to be
     * compared, and in an inbox these come one by one.
     */
    private static final List<Platform> PLATFORMS = List.of(Platform.MOODLE, Platform.BRIGHTSPACE, Platform.CANVAS);

    /** What is nobody's yet. */
    private final List<Entry> entries;

    private final EntryNotes notes;

    /**
     * @param entries files and folders
     * @param notes told of what is nobody's
     */
    EntryOwners(List<Entry> entries, EntryNotes notes) {
        this.entries = new ArrayList<>(entries);
        this.notes = notes;
    }

    /**
     * An entry of an inbox.
     *
     * @param key what it is called, byte by byte: two names can be one text
     */
    record Entry(Path path, String key, String name, boolean isFolder) {

        static Entry of(Path path) {
            String raw = path.toAbsolutePath().toUri().getRawPath().replaceAll("/$", "");
            return new Entry(
                    path,
                    raw.substring(raw.lastIndexOf('/') + 1),
                    FileNames.last(path),
                    Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** The submissions. */
    List<InboxSubmission> submissions() {
        List<InboxSubmission> found = new ArrayList<>();
        PLATFORMS.forEach(platform -> found.addAll(claimed(platform.layout())));
        found.addAll(claimed(new InboxLayout()));
        entries.forEach(entry -> alone(entry).ifPresent(found::add));
        return found;
    }

    private List<InboxSubmission> claimed(Layout layout) {
        Map<String, Entry> byName = new HashMap<>();
        entries.forEach(entry -> byName.putIfAbsent(entry.name(), entry));
        Listing listing = Listing.of(entries.stream()
                .map(entry -> new ListedEntry(List.of(entry.name()), entry.isFolder()))
                .toList());
        PlatformClass own = new PlatformClass(
                layout,
                PlatformClass.of(layout, listing).entries().stream()
                        .filter(placed -> !isNamedForInbox(placed.handedIn()))
                        .toList());
        for (Placed placed : own.entries()) {
            Entry entry = entry(placed.handedIn(), byName);
            entries.remove(entry);
            if (!placed.handedIn().hasFiles()) {
                notes.leftAside(entry.key(), entry.name(), "is a text that " + layout.title() + " keeps of a student");
            }
        }
        return own.attempts().stream()
                .map(attempt -> submission(layout, attempt, byName))
                .toList();
    }

    /** Whoever wrote the student's name in front has said whose it is. */
    private static boolean isNamedForInbox(HandedIn handedIn) {
        return handedIn.author().name().contains(InboxLayout.SEPARATOR);
    }

    private static Entry entry(HandedIn handedIn, Map<String, Entry> byName) {
        return Objects.requireNonNull(byName.get(String.join("/", handedIn.names())));
    }

    private static InboxSubmission submission(Layout layout, Student attempt, Map<String, Entry> byName) {
        String order = attempt.counting().get(0).attempt().order();
        String key = Stream.of(layout.title(), attempt.author().key(), order)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return new InboxSubmission(
                key,
                StudentFolder.of(attempt.author(), layout),
                attempt.time().isLate(),
                attempt.counting().stream().map(each -> part(each, byName)).toList(),
                Stream.concat(attempt.counting().stream(), attempt.passedOver().stream())
                        .map(each -> entry(each, byName).path())
                        .toList());
    }

    private static Part part(HandedIn handedIn, Map<String, Entry> byName) {
        Entry entry = entry(handedIn, byName);
        return new Part(
                entry.path(),
                entry.isFolder() ? entry.name() : handedIn.content().file(),
                entry.isFolder());
    }

    private Optional<InboxSubmission> alone(Entry entry) {
        if (entry.isFolder() || ArchiveKind.isNamedLikeOne(entry.name())) {
            StudentFolder student = StudentFolder.called(EntryName.student(entry.name(), entry.isFolder()));
            Part part = new Part(entry.path(), entry.name(), entry.isFolder());
            return Optional.of(InboxSubmission.of(part, entry.key(), student));
        }
        notes.leftAside(
                entry.key(),
                entry.name(),
                EntryPath.isNamedLikeSource(entry.name())
                        ? "is a Java file whose name does not say whose it is, as anna" + InboxLayout.SEPARATOR
                                + "Answer.java does"
                        : "is neither a folder nor an archive nor a Java file");
        return Optional.empty();
    }
}
