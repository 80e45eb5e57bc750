package speedup.grader.app.inbox;

import java.util.List;
import java.util.Locale;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.layout.InboxLayout;

/** What the names of entries of an inbox say. */
final class EntryName {

    private static final List<String> TEMPORARY =
            List.of("~", ".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download");

    private EntryName() {}

    /** Whether somebody writes under this name what will be renamed. */
    static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || TEMPORARY.stream().anyMatch(lower::endsWith);
    }

    /** The student whose submission has this name: what stands before two hyphens, without an archive's ending. */
    static String student(String name, boolean isFolder) {
        String whole = isFolder ? name : ArchiveKind.stem(name);
        int end = whole.indexOf(InboxLayout.SEPARATOR);
        return end > 0 ? whole.substring(0, end) : whole;
    }
}
