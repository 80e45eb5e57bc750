package speedup.grader.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import speedup.rules.VerdictRules;

/** A 7z archive. The members before one have to be unpacked to reach it, so all of them together are limited. */
final class SevenZipArchive implements Archive {

    private static final int UNIX_MODE = 16;
    private static final int TYPE_OF_FILE = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;

    private final SevenZFile archive;
    private final List<SevenZArchiveEntry> entries;

    private SevenZipArchive(SevenZFile archive, List<SevenZArchiveEntry> entries) {
        this.archive = archive;
        this.entries = entries;
    }

    static SevenZipArchive open(SeekableByteChannel file, long mostBytes) throws IOException, ArchiveException {
        try {
            SevenZFile archive = SevenZFile.builder()
                    .setSeekableByteChannel(file)
                    .setMaxMemoryLimitKiB(VerdictRules.UNPACKER_BYTES / Archives.KIB)
                    .get();
            List<SevenZArchiveEntry> entries = new ArrayList<>();
            archive.getEntries().forEach(entries::add);
            check(entries, mostBytes);
            return new SevenZipArchive(archive, entries);
        } catch (HostReadException | TooManyMembersException e) {
            throw e;
        } catch (PasswordRequiredException e) {
            throw Archives.encrypted("7z archive");
        } catch (IOException | RuntimeException e) {
            throw Archives.broken("7z archive", e);
        }
    }

    /** The library gives no member more bytes than it declares. */
    private static void check(List<SevenZArchiveEntry> entries, long mostBytes) throws ArchiveException {
        if (entries.size() > VerdictRules.CLASS_FILES) {
            throw new TooManyMembersException();
        }
        long left = mostBytes;
        for (SevenZArchiveEntry entry : entries) {
            long size = entry.hasStream() ? entry.getSize() : 0;
            if (size < 0 || size > left) {
                throw new ArchiveException("The files in the 7z archive have more than "
                        + Archives.sizeInWords(mostBytes)
                        + ", which is the limit. Hand in only the files that you edited.");
            }
            left -= size;
        }
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (SevenZArchiveEntry entry : entries) {
            // It may have none.
            String name = entry.getName() == null ? "" : entry.getName();
            members.add(new Member(members.size(), name, kind(entry)));
        }
        return members;
    }

    private static MemberKind kind(SevenZArchiveEntry entry) {
        int mode = (entry.getWindowsAttributes() >>> UNIX_MODE) & TYPE_OF_FILE;
        if (entry.getHasWindowsAttributes() && mode == SYMBOLIC_LINK) {
            return MemberKind.LINK;
        }
        return entry.isDirectory() ? MemberKind.FOLDER : MemberKind.FILE;
    }

    @Override
    public InputStream open(Member member) throws IOException {
        SevenZArchiveEntry entry = entries.get(member.position());
        try {
            return entry.hasStream() ? archive.getInputStream(entry) : InputStream.nullInputStream();
        } catch (PasswordRequiredException e) {
            throw new IOException("it is encrypted, and the grader has no password", e);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
