package speedup.grader.intake.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A submission as a run of named files, wherever it is kept. */
public interface Source extends Closeable {

    /**
     * Every file in it, in no certain order, without what tools leave behind.
     *
     * @throws RejectedException if it has more files than {@link IntakeLimits} allow, or cannot be listed
     */
    List<Item> items() throws IOException, RejectedException;

    /** The bytes of a file; ends where the bytes really end, whatever was declared. */
    InputStream open(Item item) throws IOException;

    /** How many archives are around its files. */
    default int depth() {
        return 0;
    }

    /**
     * A file of a submission.
     *
     * @param key what the source knows it by; never a path to be resolved by anybody else
     * @param path its name, made harmless
     * @param kind what it is
     * @param inArchive how many names of the path, from the top, lead to the archive that holds it, whose name is the
     *     last of them; 0 if it is in none but the submission itself
     */
    record Item(String key, EntryPath path, Kind kind, int inArchive) {

        public Item(String key, EntryPath path, Kind kind) {
            this(key, path, kind, 0);
        }
    }

    /** What a file is. */
    enum Kind {
        FILE,
        /** A symbolic link, to whatever. */
        LINK,
        /** A device, a pipe or a socket, or a folder where a file is wanted. */
        OTHER,
        /** A file or a folder that the system does not let the grader see. */
        UNREADABLE
    }
}
