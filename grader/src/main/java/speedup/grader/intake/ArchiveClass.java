package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.intake.archive.Archive.Member;
import speedup.grader.intake.archive.Archive.MemberKind;
import speedup.grader.intake.archive.HostChannel;
import speedup.grader.intake.archive.Spool;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.source.ArchiveSource;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.PartOfSource;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.intake.source.Source.Item;

/** What may be a class, in an archive. */
final class ArchiveClass implements ClassSource {

    private static final String VERSION_CONTROL = ".git";

    private final Path path;
    private final ArchiveSource archive;
    private final IntakeLimits limits;
    private final List<Item> items;

    private ArchiveClass(Path path, ArchiveSource archive, IntakeLimits limits) throws RejectedException {
        this.path = path;
        this.archive = archive;
        this.limits = limits;
        this.items = archive.items();
    }

    /**
     * Opens an archive of a class.
     *
     * @param limits those of each submission in it
     */
    static ArchiveClass open(Path path, IntakeLimits limits) throws IOException, RejectedException {
        ArchiveSource archive =
                ArchiveSource.open(HostChannel.open(path), FileNames.last(path), IntakeLimits.WHOLE_CLASS);
        try {
            return new ArchiveClass(path, archive, limits);
        } catch (RejectedException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public Listing listing() {
        List<ListedEntry> entries = new ArrayList<>();
        for (Member member : archive.members()) {
            EntryPath entry = EntryPath.of(FileNames.composed(member.name()));
            int versionControl = entry.names().indexOf(VERSION_CONTROL);
            if (entry.escapes() || entry.names().isEmpty()) {
                continue;
            }
            if (versionControl >= 0) {
                entries.add(new ListedEntry(entry.names().subList(0, versionControl + 1), true));
            } else if (!entry.isLeftByTool()) {
                entries.add(new ListedEntry(entry.names(), member.kind() == MemberKind.FOLDER));
            }
        }
        return Listing.of(entries);
    }

    @Override
    public Source folder(List<String> names) throws RejectedException {
        List<Item> inside = new ArrayList<>();
        for (Item item : items) {
            List<String> all = item.path().names();
            if (all.size() > names.size() && all.subList(0, names.size()).equals(names)) {
                EntryPath rest = EntryPath.ofNames(all.subList(names.size(), all.size()));
                inside.add(new Item(item.key(), rest, item.kind()));
            }
        }
        if (inside.size() > limits.entries()) {
            throw new RejectedException("It has more than " + limits.entries()
                    + " files, which is the limit. Hand in only the files that you edited.");
        }
        return new PartOfSource(archive, inside);
    }

    @Override
    public Source file(List<String> names, String name) {
        return new PartOfSource(
                archive,
                items.stream()
                        .filter(item -> item.path().names().equals(names))
                        .map(item -> new Item(item.key(), EntryPath.of(name), item.kind()))
                        .toList());
    }

    @Override
    public Source archive(List<String> names) throws IOException, RejectedException {
        Item item = items.stream()
                .filter(each -> each.path().names().equals(names))
                .findFirst()
                .orElseThrow();
        try (InputStream content = archive.open(item)) {
            Optional<HostChannel> copy = Spool.copy(content, limits.archiveBytes());
            if (copy.isEmpty()) {
                throw new RejectedException("The archive is larger than " + IntakeLimits.inWords(limits.archiveBytes())
                        + ", which is the limit. Hand in only the files that you edited.");
            }
            return ArchiveSource.open(copy.get(), item.path().fileName(), limits);
        }
    }

    @Override
    public String identity(List<String> names) {
        return FolderClass.identity(path) + "/" + String.join("/", names);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
