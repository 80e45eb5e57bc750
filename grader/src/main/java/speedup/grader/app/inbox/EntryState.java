package speedup.grader.app.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import speedup.grader.cache.ContentHash;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.rules.VerdictRules;

/**
 * What can be seen of entries of an inbox without opening them.
 *
 * @param digest of names, sizes and times of all that is in them: another one if anything has changed
 * @param changed when anything last changed, by the file system; {@link Instant#MAX} if it does not say that
 * @param hasFiles whether one is a file or a link, or has one in it
 */
record EntryState(String digest, Instant changed, boolean hasFiles) {

    private static final String SEPARATOR = " ";

    /** Looks at files and folders that belong together. No link in them is followed. */
    static EntryState of(List<Path> entries) throws IOException {
        List<String> digests = new ArrayList<>();
        Instant changed = Instant.MIN;
        boolean hasFiles = false;
        for (Path entry : entries) {
            EntryState one = of(entry);
            digests.add(one.digest());
            changed = one.changed().isAfter(changed) ? one.changed() : changed;
            hasFiles |= one.hasFiles();
        }
        Collections.sort(digests);
        return new EntryState(String.join(SEPARATOR, digests), changed, hasFiles);
    }

    /** The digests of what belongs together, one for each file or folder. */
    static List<String> each(String digest) {
        return List.of(digest.split(SEPARATOR, -1));
    }

    private static EntryState of(Path entry) throws IOException {
        Visitor visitor = new Visitor(entry);
        Files.walkFileTree(entry, Set.of(), VerdictRules.FOLDER_DEPTH, visitor);
        Collections.sort(visitor.lines);
        ContentHash hash = new ContentHash();
        visitor.lines.forEach(hash::with);
        return new EntryState(hash.hex(), visitor.changed, visitor.hasFiles);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path entry;
        private final List<String> lines = new ArrayList<>();
        private Instant changed = Instant.MIN;
        private boolean hasFiles;

        private Visitor(Path entry) {
            this.entry = entry;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(entry) && EntryPath.isLeftByTool(FileNames.last(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return add(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(entry) && EntryPath.isLeftByTool(FileNames.last(file))) {
                return FileVisitResult.CONTINUE;
            }
            hasFiles |= attributes.isRegularFile() || attributes.isSymbolicLink();
            return add(file, attributes);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(entry)) {
                throw failure;
            }
            // Whoever copies it finds out why it cannot be read.
            hasFiles = true;
            lines.add(file + " unreadable");
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult add(Path path, BasicFileAttributes attributes) {
            Instant time = statusChange(path);
            changed = time.isAfter(changed) ? time : changed;
            lines.add(path + " " + attributes.size() + " " + attributes.lastModifiedTime() + " " + time + " "
                    + attributes.fileKey());
            // What is too much is too much: the intake says so of the copy.
            return lines.size() > VerdictRules.SUBMISSION_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        /** When content, owner or name last changed. Unlike the time of modification, nobody can choose it. */
        private static Instant statusChange(Path path) {
            try {
                return ((FileTime) Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException notKnown) {
                return Instant.MAX;
            }
        }
    }
}
