package speedup.grader.app.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.layout.StudentFolder;
import speedup.grader.intake.source.FileNames;

/**
 * What belongs together in an inbox, as it is now: a folder, an archive, or files of one student.
 *
 * @param key what it is known by while it changes; in ASCII
 * @param student whose it is
 * @param isLate whether a platform says that it was late
 * @param parts what is graded, at least one; of several files none has the name of another
 * @param all the parts, and older files in whose place they came
 */
record InboxSubmission(String key, StudentFolder student, boolean isLate, List<Part> parts, List<Path> all) {

    InboxSubmission {
        parts = List.copyOf(parts);
        all = List.copyOf(all);
    }

    /**
     * A part of it.
     *
     * @param path where it is
     * @param name what the student called it
     * @param isFolder whether it was one when it was listed
     */
    record Part(Path path, String name, boolean isFolder) {

        private boolean isWhole() {
            return isFolder || ArchiveKind.isNamedLikeOne(name);
        }

        private String ending() {
            return isFolder ? "" : name.substring(ArchiveKind.stem(name).length());
        }
    }

    /** A folder or an archive, which is all of it. */
    static InboxSubmission of(Part only, String key, StudentFolder student) {
        return new InboxSubmission(key, student, false, List.of(only), List.of(only.path()));
    }

    /** What it is called in the inbox, or one of its files. */
    String name() {
        return FileNames.last(parts.get(0).path());
    }

    /** Whether it is a folder or an archive, which is copied as that. Files are copied into a folder of their own. */
    private boolean isWhole() {
        return parts.size() == 1 && parts.get(0).isWhole();
    }

    /** Where the copy is in a draft. It is called after the student, in a way that every file system takes. */
    Path copyIn(Path draft) {
        return draft.resolve(
                student.folder().orElseThrow() + (isWhole() ? parts.get(0).ending() : ""));
    }

    /**
     * Copies it into a draft.
     *
     * @throws IOException if a part of it cannot be read or written
     */
    void copyInto(Path draft) throws IOException {
        if (isWhole()) {
            EntryCopy.copy(parts.get(0).path(), copyIn(draft));
        } else {
            EntryCopy.copyFiles(parts, copyIn(draft));
        }
    }
}
