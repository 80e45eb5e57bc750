package speedup.grader.intake;

/**
 * The source of one answer.
 *
 * @param path where it stood in the submission, with forward slashes: for messages, never to be opened
 * @param content its text, without a byte order mark
 */
public record AnswerFile(String path, String content) {}
