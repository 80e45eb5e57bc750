package speedup.grader.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file or a folder could not be read or written. */
public final class FileProblem {

    private FileProblem() {}

    /** The reason, as the end of a sentence that names the file; without the name of an exception where it is known. */
    public static String of(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (problem instanceof AccessDeniedException) {
            return "this user has no permission";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (problem instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        String reason = problem instanceof FileSystemException known ? known.getReason() : problem.getMessage();
        return reason == null || reason.isBlank() ? problem.toString() : reason;
    }
}
