package speedup.grader.intake;

import java.util.List;

/**
 * The source of one answer.
 *
 * @param path where it stood in the submission, with forward slashes: for messages, never to be opened
 * @param content its text, without a byte order mark
 * @param leftOut names of classes, some of those whose files stand in the submission and are not taken
 */
public record AnswerFile(String path, String content, List<String> leftOut) {

    public AnswerFile {
        leftOut = List.copyOf(leftOut);
    }

    /** A submission of one file. */
    public AnswerFile(String path, String content) {
        this(path, content, List.of());
    }

    /** Its name, without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
