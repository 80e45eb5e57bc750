package speedup.grader.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import speedup.rules.VerdictRules;

/** A submission in a zip file, read where it lies and unpacked nowhere. */
final class ZipSource implements Source {

    private final ZipFile zip;
    private final IntakeLimits limits;

    private ZipSource(ZipFile zip, IntakeLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens a zip file.
     *
     * @throws RejectedException if it is something else, broken off, encrypted or too large
     */
    static ZipSource open(Path file, IntakeLimits limits) throws IOException, RejectedException {
        if (Files.size(file) > limits.archiveBytes()) {
            throw new RejectedException("The zip file is larger than " + IntakeLimits.inWords(limits.archiveBytes())
                    + ", which is the limit. Hand in only the files that you edited.");
        }
        ArchiveKind kind = ArchiveKind.of(file);
        if (kind != ArchiveKind.ZIP) {
            throw new RejectedException("It is " + kind.inWords() + ", not a zip file, whatever its name says. "
                    + "Pack the files again as a plain zip.");
        }
        if (CentralDirectory.size(file) > limits.entries() * VerdictRules.ARCHIVE_ENTRY_BYTES) {
            throw new RejectedException("The zip file lists far more than " + limits.entries()
                    + " files, which is the limit. Hand in only the files that you edited.");
        }
        return new ZipSource(openZip(file), limits);
    }

    private static ZipFile openZip(Path file) throws RejectedException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException unreadable) {
            return openWithOldNames(file, unreadable);
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** Old packers write names in the code page of their machine. The names wanted are ASCII in all of them. */
    private static ZipFile openWithOldNames(Path file, Exception first) throws RejectedException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException e) {
            first.addSuppressed(e);
            throw broken(first);
        }
    }

    private static RejectedException broken(Exception cause) {
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("encrypted")) {
            return encrypted();
        }
        return new RejectedException("The zip file is broken (" + EntryPath.shown(reason)
                + "): most likely it was cut off on its way. Pack and hand it in again.");
    }

    private static RejectedException encrypted() {
        return new RejectedException(
                "The zip file is encrypted, and the grader has no password. Pack the files without one.");
    }

    @Override
    public List<Item> items() throws RejectedException {
        List<Item> items = new ArrayList<>();
        for (Iterator<? extends ZipEntry> entries = zip.stream().iterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            EntryPath path = EntryPath.of(entry.getName());
            if (entry.isDirectory() || path.isLeftByTool()) {
                continue;
            }
            items.add(new Item(entry.getName(), path, Kind.FILE));
            if (items.size() > limits.entries()) {
                throw new RejectedException("The zip file has more than " + limits.entries()
                        + " files, which is the limit. Hand in only the files that you edited.");
            }
        }
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        InputStream content = zip.getInputStream(new ZipEntry(item.key()));
        if (content == null) {
            throw new FileNotFoundException("the zip file lists it and does not hold it");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
