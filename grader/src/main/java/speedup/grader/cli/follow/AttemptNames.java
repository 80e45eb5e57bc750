package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import speedup.grader.app.UsageException;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.cli.output.AnonymityFolder;
import speedup.grader.file.PosixMode;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.report.run.AnonymityKey;

/**
 * What attempts are called in all that is told of them: by their students, or by ids in a class that is graded without
 * names.
 *
 * @param key what makes ids of names; empty where students are called by their names
 */
record AttemptNames(Optional<AnonymityKey> key) {

    /**
     * Those of a class that is graded into a folder.
     *
     * @throws UsageException if it was graded there otherwise before, or if the folder can have no key
     */
    static AttemptNames in(Path reports, boolean anonymous) {
        AnonymityFolder.requireAlike(reports, anonymous);
        return new AttemptNames(anonymous ? Optional.of(AnonymityFolder.key(reports, reports)) : Optional.empty());
    }

    /** What the student is called. */
    String student(StudentAttempt attempt) {
        return key.map(ids -> ids.id(EntryPath.shown(attempt.student()))).orElse(attempt.student());
    }

    /** How an attempt is called in a sentence. */
    String title(StudentAttempt attempt) {
        return student(attempt) + ", attempt " + attempt.ordinal();
    }

    /** The folders for what is told of an attempt: one of the student, and one of the attempt in it. */
    Path folder(StudentAttempt attempt) {
        String student = key.isPresent() ? student(attempt) : kept(attempt);
        return Path.of(student).resolve(attempt.folder().getFileName());
    }

    private static String kept(StudentAttempt attempt) {
        return attempt.owner().folder().orElseThrow();
    }

    /** Lets nobody else read a folder that has names, in a class that is graded without them. */
    void keepFromOthers(Path folder) throws IOException {
        if (key.isPresent()) {
            PosixMode.set(folder, "rwx------");
        }
    }

    /** What to call an entry of the inbox, of which nobody has to know whose it is. */
    String entry(String name) {
        return key.isPresent() ? "an entry of the inbox" : EntryPath.shown(name);
    }

    /** A text about an attempt, without what names its student where nobody is named. */
    String in(StudentAttempt attempt, String text) {
        return key.isPresent()
                ? text.replace(kept(attempt), student(attempt))
                        .replace(attempt.student(), student(attempt))
                        .replace(attempt.owner().name(), student(attempt))
                : text;
    }
}
