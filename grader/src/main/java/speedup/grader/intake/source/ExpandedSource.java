package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.archive.HostChannel;
import speedup.grader.intake.archive.HostReadException;
import speedup.grader.intake.archive.Spool;
import speedup.rules.VerdictRules;

/**
 * A submission with the archives in it opened, each in place of a folder: what was handed in, and one level of archives
 * in it. All of them together are limited as one is.
 */
public final class ExpandedSource implements Source {

    private final Source outermost;
    private final IntakeLimits limits;
    private final Consumer<String> note;
    private final List<Source> opened = new ArrayList<>();
    private final Map<String, Source> holders = new HashMap<>();
    private final Map<String, Item> originals = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private long bytesLeft;

    /**
     * A source with what its archives hold in their places.
     *
     * @param outermost what was handed in; closed with this
     * @param note told about archives that cannot be opened
     */
    public ExpandedSource(Source outermost, IntakeLimits limits, Consumer<String> note) {
        this.outermost = outermost;
        this.limits = limits;
        this.note = note;
        this.bytesLeft = limits.archiveBytes();
    }

    @Override
    public List<Item> items() throws IOException, RejectedException {
        items.clear();
        expand(outermost, List.of(), outermost.depth());
        return List.copyOf(items);
    }

    private void expand(Source source, List<String> folders, int level) throws IOException, RejectedException {
        for (Item item : source.items()) {
            EntryPath path = item.path().below(folders);
            Optional<Source> inner = isOpened(item, level) ? open(source, item, path) : Optional.empty();
            if (inner.isPresent()) {
                expand(inner.get(), path.names(), level + 1);
            } else {
                add(source, item, new Item(Integer.toString(items.size()), path, item.kind(), folders.size()));
            }
        }
    }

    private static boolean isOpened(Item item, int level) {
        return level < VerdictRules.ARCHIVE_LEVELS
                && item.kind() == Kind.FILE
                && !item.path().escapes()
                && ArchiveKind.isNamedLikeOne(item.path().fileName());
    }

    private void add(Source holder, Item original, Item item) throws RejectedException {
        holders.put(item.key(), holder);
        originals.put(item.key(), original);
        items.add(item);
        if (items.size() > limits.entries()) {
            throw new RejectedException("It has more than " + limits.entries()
                    + " files, which is the limit. Hand in only the files that you edited.");
        }
    }

    private Optional<Source> open(Source source, Item item, EntryPath path) throws HostReadException {
        if (opened.size() == VerdictRules.NESTED_ARCHIVES) {
            note.accept(path + " is not opened: so many archives in one submission are too many. Pack one.");
            return Optional.empty();
        }
        try (InputStream content = source.open(item)) {
            Optional<HostChannel> copy = Spool.copy(content, bytesLeft);
            if (copy.isEmpty()) {
                throw new RejectedException("The archives in it are together larger than "
                        + IntakeLimits.inWords(limits.archiveBytes())
                        + ", which is the limit. Hand in only the files that you edited.");
            }
            bytesLeft -= copy.get().size();
            Source inner = ArchiveSource.open(copy.get(), path.fileName(), limits);
            opened.add(inner);
            return Optional.of(inner);
        } catch (HostReadException e) {
            throw e;
        } catch (RejectedException e) {
            note.accept(path + " cannot be opened. " + e.reason());
        } catch (IOException | RuntimeException e) {
            note.accept(path + " cannot be opened: " + EntryPath.shown(String.valueOf(e.getMessage())) + ".");
        }
        return Optional.empty();
    }

    @Override
    public InputStream open(Item item) throws IOException {
        Source holder = holders.get(item.key());
        Item original = originals.get(item.key());
        if (holder == null || original == null) {
            throw new IllegalArgumentException(item + " is of another source");
        }
        return holder.open(original);
    }

    @Override
    public void close() throws IOException {
        for (Source inner : opened) {
            inner.close();
        }
        outermost.close();
    }
}
