package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import speedup.rules.VerdictRules;

/** A submission in a folder. Links are listed as such and never followed. */
final class FolderSource implements Source {

    private final Path folder;
    private final IntakeLimits limits;

    FolderSource(Path folder, IntakeLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public List<Item> items() throws IOException, RejectedException {
        Listing listing = new Listing();
        Files.walkFileTree(folder, Set.of(), VerdictRules.FOLDER_DEPTH, listing);
        if (listing.items.size() > limits.entries()) {
            throw new RejectedException("It has more than " + limits.entries()
                    + " files, which is the limit. Hand in only the files that you edited.");
        }
        return listing.items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        // A link that has come since the listing is still not followed.
        return Files.newInputStream(folder.resolve(item.key()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }

    private final class Listing extends SimpleFileVisitor<Path> {

        private final List<Item> items = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean skipped = !visited.equals(folder)
                    && EntryPath.isLeftByTool(visited.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file, kind(attributes));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // Listed, so that whoever wants it is told; the rest of the submission is still good.
            return add(file, Kind.OTHER);
        }

        private FileVisitResult add(Path file, Kind kind) {
            String key = folder.relativize(file).toString();
            EntryPath path = EntryPath.of(key);
            if (!path.isLeftByTool()) {
                items.add(new Item(key, path, kind));
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
