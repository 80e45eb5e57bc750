package speedup.grader.app.inbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import speedup.grader.intake.archive.ArchiveKind;

/** What the names of entries of an inbox say. */
public final class EntryName {

    /** Begins what tells several submissions of one student apart. */
    public static final String SEPARATOR = "--";

    private static final List<String> TEMPORARY =
            List.of("~", ".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download");

    /** Of 255 bytes that a file system gives a name, some are left for the ending of an archive. */
    private static final int LONGEST = 200;

    private EntryName() {}

    /** Whether somebody writes under this name what will be renamed. */
    public static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || TEMPORARY.stream().anyMatch(lower::endsWith);
    }

    /** The student whose submission has this name: what stands before two hyphens, without an archive's ending. */
    public static String student(String name, boolean isFolder) {
        String whole = isFolder ? name : ArchiveKind.stem(name);
        int end = whole.indexOf(SEPARATOR);
        return end > 0 ? whole.substring(0, end) : whole;
    }

    /**
     * A name of a student's folders that every file system and locale takes; empty if the student's own is too long.
     * {@link #decoded} makes the student's name of it.
     */
    public static Optional<String> encoded(String student) {
        return Optional.of(URLEncoder.encode(student, StandardCharsets.UTF_8))
                .filter(folder -> folder.length() <= LONGEST);
    }

    static String decoded(String folder) {
        return URLDecoder.decode(folder, StandardCharsets.UTF_8);
    }
}
