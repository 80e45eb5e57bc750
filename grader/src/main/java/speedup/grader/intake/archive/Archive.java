package speedup.grader.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An open archive. Names in it are text, and neither they nor the sizes that it declares are believed. */
public interface Archive extends Closeable {

    /** Everything in it, in its order; a name may come more than once. */
    List<Member> members();

    /**
     * The bytes of a member; ends where they really end, whatever was declared.
     *
     * @throws HostReadException if the machine does not give them
     * @throws IOException if there is something wrong with them
     */
    InputStream open(Member member) throws IOException;

    /**
     * Something in an archive.
     *
     * @param position from 0
     * @param name its name as it was packed: to be compared and shown, never to be opened
     */
    record Member(int position, String name, MemberKind kind) {}

    /** What a member is. */
    enum MemberKind {
        FILE,
        FOLDER,
        /** A symbolic or a hard link, to whatever. */
        LINK,
        OTHER
    }
}
