package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.intake.archive.Archive;
import speedup.grader.intake.archive.Archive.Member;
import speedup.grader.intake.archive.Archive.MemberKind;
import speedup.grader.intake.archive.ArchiveException;
import speedup.grader.intake.archive.Archives;

/** A submission in an archive. */
public final class ArchiveSource implements Source {

    private final Archive archive;
    private final IntakeLimits limits;
    private final List<Member> members;

    private ArchiveSource(Archive archive, IntakeLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.members = archive.members();
    }

    /**
     * Opens an archive, which is closed with the source.
     *
     * @param name the file's name
     * @throws RejectedException if it is something else, broken, encrypted or too large
     */
    public static ArchiveSource open(SeekableByteChannel file, String name, IntakeLimits limits)
            throws IOException, RejectedException {
        try {
            return new ArchiveSource(Archives.open(file, name, limits.archiveBytes(), limits.entries()), limits);
        } catch (ArchiveException e) {
            throw new RejectedException(e.reason());
        }
    }

    @Override
    public List<Item> items() throws RejectedException {
        List<Item> items = new ArrayList<>();
        for (Member member : members) {
            EntryPath path = EntryPath.of(FileNames.composed(member.name()));
            if (member.kind() == MemberKind.FOLDER || path.isLeftByTool()) {
                continue;
            }
            items.add(new Item(Integer.toString(member.position()), path, kind(member.kind())));
            if (items.size() > limits.entries()) {
                throw new RejectedException("It has more than " + limits.entries()
                        + " files, which is the limit. Hand in only the files that you edited.");
            }
        }
        return items;
    }

    /** Everything in it, folders too. */
    public List<Member> members() {
        return members;
    }

    private static Kind kind(MemberKind kind) {
        return switch (kind) {
            case FILE -> Kind.FILE;
            case LINK -> Kind.LINK;
            case FOLDER, OTHER -> Kind.OTHER;
        };
    }

    @Override
    public InputStream open(Item item) throws IOException {
        return archive.open(members.get(Integer.parseInt(item.key())));
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
