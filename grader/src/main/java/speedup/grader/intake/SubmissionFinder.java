package speedup.grader.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import speedup.grader.intake.PlainClass.Decision;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.archive.HostChannel;
import speedup.grader.intake.layout.AttemptLayout;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.layout.Layout;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.layout.Platform;
import speedup.grader.intake.layout.PlatformClass;
import speedup.grader.intake.source.ArchiveSource;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.grader.intake.source.FolderSource;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.roster.Person;

/**
 * Finds the submissions that a path leads to: a platform's class if names say so, else one submission or a class of
 * folders and archives. What it found them to be is told, and can be overruled.
 */
final class SubmissionFinder implements Closeable {

    private static final String OVERRULE = "--one takes it for one submission, --each takes each folder and archive in"
            + " it for one, --layout NAME says whose layout it has.";

    private final List<AnswerPlace> places;
    private final IntakeLimits limits;
    private final InputChoice choice;
    private final Set<Path> reports;
    private final AttemptPolicy attempts;
    private final List<ClassSource> opened = new ArrayList<>();

    /**
     * @param choice what whoever grades says that each path is
     * @param reports folders that the grader writes to, as real paths
     * @param attempts which of several counts
     */
    SubmissionFinder(
            List<AnswerPlace> places,
            IntakeLimits limits,
            InputChoice choice,
            Set<Path> reports,
            AttemptPolicy attempts) {
        this.places = places;
        this.limits = limits;
        this.choice = choice;
        this.reports = reports;
        this.attempts = attempts;
    }

    /**
     * The submissions that a path leads to. They can be opened until this is closed.
     *
     * @throws NothingToGradeException if the path leads to none, or if nobody can tell what it is
     */
    FoundClass find(Path path) {
        if (!Files.exists(path)) {
            throw new NothingToGradeException(
                    "There is no \"" + path + "\". Give a folder, a zip file, or a folder with those in it.");
        }
        boolean isFolder = Files.isDirectory(path);
        if (!isFolder && !(ArchiveKind.isNamedLikeOne(FileNames.last(path)) && Files.isRegularFile(path))) {
            throw new NothingToGradeException("\"" + path + "\" is neither a folder nor a zip file. "
                    + "Give a folder, a zip file, or a folder with those in it.");
        }
        if (choice.isOne()) {
            return one(path);
        }
        Optional<ClassSource> source = open(path, isFolder);
        if (source.isEmpty()) {
            // Whoever reads it finds out why it cannot be opened.
            return one(path);
        }
        return find(path, source.get(), source.get().listing());
    }

    private FoundClass find(Path path, ClassSource source, Listing listing) {
        PlainClass plain = new PlainClass(places, listing, !Files.isDirectory(path));
        if (choice.mode() == InputChoice.Mode.EACH) {
            return each(path, source, listing, plain.members(Listing.top()));
        }
        if (choice.platform().isPresent()) {
            return asPlatform(path, source, listing, choice.platform().get().layout());
        }
        Optional<PlatformClass> platform = Platform.recognise(listing, PlatformFinder::canHoldAnswer)
                .filter(found ->
                        found.entries().size() > 1 || !(plain.isTree(Listing.top()) || plain.hasAnswer(Listing.top())));
        if (platform.isPresent()) {
            return PlatformFinder.find(source, listing, platform.get(), attempts);
        }
        Decision decision = plain.decide();
        return switch (decision.kind()) {
            case ONE -> one(path);
            case EACH -> each(path, source, listing, decision.members());
            case UNDECIDED ->
                throw new NothingToGradeException("\"" + path + "\" could be one submission, since"
                        + " answers stand at their places in it, or a class, since "
                        + decision.members().size() + " folders and archives in it may be submissions. " + OVERRULE);
        };
    }

    private FoundClass asPlatform(Path path, ClassSource source, Listing listing, Layout layout) {
        PlatformClass found = PlatformClass.of(layout, listing);
        if (found.entries().isEmpty()) {
            throw new NothingToGradeException("Nothing in \"" + path + "\" has a name as " + layout.title()
                    + " gives them, such as " + layout.example() + ". " + OVERRULE);
        }
        return PlatformFinder.find(source, listing, found, attempts);
    }

    private Optional<ClassSource> open(Path path, boolean isFolder) {
        try {
            ClassSource source = isFolder ? FolderClass.list(path, limits, reports) : ArchiveClass.open(path, limits);
            opened.add(source);
            return Optional.of(source);
        } catch (IOException | RejectedException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    private FoundClass one(Path path) {
        String name = choice.name()
                .map(EntryPath::shown)
                .orElseGet(() -> name(FileNames.last(path.toAbsolutePath().normalize()), Files.isDirectory(path)));
        Found found = new Found(
                name,
                choice.author().orElse(Person.called(name)),
                path.toString(),
                FolderClass.identity(path),
                choice.time().isLate() ? List.of(PlatformFinder.late(AttemptLayout.LATE_BY)) : List.of(),
                choice.time(),
                () -> openOne(path));
        // Whoever says whose it is knows what it is.
        List<IntakeNote> notes = choice.name().isPresent()
                ? List.of()
                : List.of(IntakeNote.of("One submission, " + name + ".", "One submission."));
        return new FoundClass(List.of(found), notes);
    }

    private Source openOne(Path path) throws IOException, RejectedException {
        return Files.isDirectory(path)
                ? new FolderSource(path.toRealPath(), limits)
                : ArchiveSource.open(HostChannel.open(path), FileNames.last(path), limits);
    }

    private FoundClass each(Path path, ClassSource source, Listing listing, List<ListedEntry> members) {
        if (members.isEmpty()) {
            throw new NothingToGradeException("\"" + path + "\" has neither folders nor archives in it. " + OVERRULE);
        }
        List<Found> found = new ArrayList<>();
        List<IntakeNote> notes = new ArrayList<>();
        int single = 0;
        for (ListedEntry member : members) {
            Optional<FoundClass> inner = classIn(path, member, members.size() == 1);
            if (inner.isPresent()) {
                found.addAll(inner.get().submissions());
                inner.get().notes().forEach(note -> notes.add(note.behind(member.name() + ": ")));
            } else {
                found.add(found(path, source, member));
                single++;
            }
        }
        if (single > 0) {
            notes.add(
                    0,
                    IntakeNote.of("Folders and archives, each a submission: "
                            + PlatformFinder.count(single, "submission") + "."));
        }
        notes.addAll(leftAside(listing));
        return new FoundClass(found, notes);
    }

    /** The class that an archive in a folder is: as it comes from the platform, put into a folder. */
    private Optional<FoundClass> classIn(Path folder, ListedEntry member, boolean isOnly) {
        if (member.isFolder()
                || member.names().size() > 1
                || !Files.isDirectory(folder)
                || choice.mode() != InputChoice.Mode.AUTO) {
            return Optional.empty();
        }
        return pathOf(folder, member.name())
                .flatMap(path -> open(path, false).flatMap(source -> {
                    Listing listing = source.listing();
                    boolean isPlatform = Platform.recognise(listing, PlatformFinder::canHoldAnswer)
                            .filter(found -> found.students().size() > 1)
                            .isPresent();
                    boolean isClass = isPlatform
                            || (isOnly
                                    && new PlainClass(places, listing, true)
                                                    .decide()
                                                    .kind()
                                            == PlainClass.Kind.EACH);
                    return isClass ? Optional.of(find(path, source, listing)) : Optional.empty();
                }));
    }

    /** By its name as text, since that may lead nowhere in this locale. */
    private static Optional<Path> pathOf(Path folder, String name) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> FileNames.last(child).equals(name) && !Files.isSymbolicLink(child))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Found found(Path root, ClassSource source, ListedEntry member) {
        String place = root.resolve(".").normalize() + "/" + String.join("/", member.names());
        return new Found(
                name(member.name(), member.isFolder()),
                Person.called(plainName(member.name(), member.isFolder())),
                place,
                source.identity(member.names()),
                List.of(),
                HandInTime.UNKNOWN,
                () -> member.isFolder() ? source.folder(member.names()) : source.archive(member.names()));
    }

    private static List<IntakeNote> leftAside(Listing listing) {
        List<String> left = listing.children(Listing.top()).stream()
                .filter(entry -> !entry.isFolder() && EntryPath.isNamedLikeSource(entry.name()))
                .map(entry -> EntryPath.ofNames(entry.names()).toString())
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(PlatformFinder.leftAside(left, "it is neither a folder nor an archive"));
    }

    /** The file's name without the ending of an archive that can be read. */
    private static String name(String file, boolean isFolder) {
        String name = plainName(file, isFolder);
        return name.isEmpty() ? "submission" : EntryPath.shown(name);
    }

    private static String plainName(String file, boolean isFolder) {
        boolean isWhole = isFolder || file.toLowerCase(Locale.ROOT).endsWith(".rar");
        return isWhole ? file : ArchiveKind.stem(file);
    }

    @Override
    public void close() throws IOException {
        for (ClassSource source : opened) {
            source.close();
        }
    }
}
