package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import speedup.grader.intake.archive.HostChannel;
import speedup.rules.VerdictRules;

/** A submission in a folder. Links are listed as such and never followed. */
public final class FolderSource implements Source {

    private final Path folder;
    private final IntakeLimits limits;
    // A path made of a name's text need not lead to the file: in some locales there is no text for it.
    private final List<Path> paths = new ArrayList<>();

    public FolderSource(Path folder, IntakeLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public List<Item> items() throws IOException, RejectedException {
        Visitor visitor = new Visitor();
        Files.walkFileTree(folder, Set.of(), VerdictRules.FOLDER_DEPTH, visitor);
        if (visitor.items.size() > limits.entries()) {
            throw new RejectedException("It has more than " + limits.entries()
                    + " files, which is the limit. Hand in only the files that you edited.");
        }
        return visitor.items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        // A link that has come since the listing is still not followed.
        return Channels.newInputStream(HostChannel.openNoLink(paths.get(Integer.parseInt(item.key()))));
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Item> items = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean skipped = !visited.equals(folder) && EntryPath.isLeftByTool(FileNames.last(visited));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file, kind(attributes));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // Listed, so that whoever wants it is told; the rest of the submission is still good.
            return add(file, Kind.UNREADABLE);
        }

        private FileVisitResult add(Path file, Kind kind) {
            List<String> names = new ArrayList<>();
            Path relative = folder.relativize(file);
            for (int length = 1; length <= relative.getNameCount(); length++) {
                names.add(FileNames.last(folder.resolve(relative.subpath(0, length))));
            }
            EntryPath path = EntryPath.ofNames(names);
            if (!path.isLeftByTool()) {
                items.add(new Item(Integer.toString(paths.size()), path, kind));
                paths.add(file);
            }
            return items.size() > limits.entries() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private static Kind kind(BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                return Kind.LINK;
            }
            return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
        }
    }
}
