package speedup.grader.app.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import speedup.grader.app.inbox.EntryOwners.Entry;
import speedup.grader.intake.source.FileNames;
import speedup.grader.text.FileProblem;

/** Finds the submissions in an inbox, by the names of what stands in it. Nothing is opened. */
final class InboxListing {

    private final Path inbox;
    private final EntryNotes notes;

    InboxListing(Path inbox, EntryNotes notes) {
        this.inbox = inbox;
        this.notes = notes;
    }

    /** The submissions that are there now, whole or not, and as many of them as can be told. */
    List<InboxSubmission> read() {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Path child : children()) {
            Entry entry = Entry.of(child);
            keys.add(entry.key());
            if (isFileOrFolder(entry)) {
                entries.add(entry);
            }
        }
        List<InboxSubmission> found = new ArrayList<>();
        for (InboxSubmission each : new EntryOwners(entries, notes).submissions()) {
            keys.add(each.key());
            if (each.student().folder().isPresent()) {
                found.add(each);
            } else {
                notes.leftAside(each.key(), each.name(), "has too long a name");
            }
        }
        notes.retain(keys);
        return found;
    }

    private boolean isFileOrFolder(Entry entry) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                notes.leftAside(entry.key(), entry.name(), "is a symbolic link, and links are not followed");
            } else if (attributes.isOther()) {
                notes.leftAside(entry.key(), entry.name(), "is neither a folder nor a file");
            }
            return attributes.isDirectory() || attributes.isRegularFile();
        } catch (IOException e) {
            notes.notTaken(entry.key(), entry.name(), FileProblem.of(e));
            return false;
        }
    }

    private List<Path> children() {
        try (Stream<Path> children = Files.list(inbox)) {
            List<Path> found = children.sorted()
                    .filter(child -> !EntryName.isTemporary(FileNames.last(child)))
                    .toList();
            notes.readableInbox();
            return found;
        } catch (IOException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            return unreadable(new IOException(e.getMessage(), e));
        }
    }

    private List<Path> unreadable(IOException problem) {
        notes.unreadableInbox(
                "The inbox " + inbox + " cannot be read: " + FileProblem.of(problem) + ". It is looked at again.");
        return List.of();
    }
}
