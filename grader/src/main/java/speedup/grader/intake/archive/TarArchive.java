package speedup.grader.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarFile;
import speedup.rules.VerdictRules;

/** A tar archive that is not compressed. */
final class TarArchive implements Archive {

    private static final String NAMES = StandardCharsets.UTF_8.name();

    private final TarFile tar;

    private TarArchive(TarFile tar) {
        this.tar = tar;
    }

    static TarArchive open(SeekableByteChannel file) throws IOException, ArchiveException {
        try {
            checkCount(file);
            file.position(0);
            return new TarArchive(
                    new TarFile(file, TarConstants.DEFAULT_BLKSIZE, TarConstants.DEFAULT_RCDSIZE, NAMES, false));
        } catch (HostReadException | TooManyMembersException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Archives.broken("tar archive", e);
        }
    }

    /** Without keeping any: the library that reads it at any place keeps them all. */
    @SuppressWarnings("resource") // It would close the file.
    private static void checkCount(SeekableByteChannel file) throws IOException {
        TarArchiveInputStream stream =
                new TarArchiveInputStream(new BufferedInputStream(Channels.newInputStream(file)), NAMES);
        for (int count = 0; stream.getNextEntry() != null; count++) {
            if (count == VerdictRules.CLASS_FILES) {
                throw new TooManyMembersException();
            }
        }
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (TarArchiveEntry entry : tar.getEntries()) {
            members.add(new Member(members.size(), entry.getName(), kind(entry)));
        }
        return members;
    }

    private static MemberKind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return MemberKind.FOLDER;
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            return MemberKind.LINK;
        }
        return entry.isFile() ? MemberKind.FILE : MemberKind.OTHER;
    }

    @Override
    public InputStream open(Member member) throws IOException {
        return tar.getInputStream(tar.getEntries().get(member.position()));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
