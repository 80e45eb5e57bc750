package speedup.grader.intake.source;

import speedup.grader.intake.archive.Archives;
import speedup.rules.VerdictRules;

/**
 * How much of one submission is looked at.
 *
 * @param archiveBytes the largest archive, in bytes
 * @param entries the most files in a submission, those of builds and version control not counted
 * @param fileBytes the largest source file, in bytes, counted while it is read
 * @param totalBytes the most bytes of source files, all in all
 */
public record IntakeLimits(long archiveBytes, int entries, int fileBytes, int totalBytes) {

    public static final IntakeLimits STANDARD = new IntakeLimits(
            VerdictRules.ARCHIVE_BYTES,
            VerdictRules.SUBMISSION_FILES,
            VerdictRules.SOURCE_BYTES,
            VerdictRules.ALL_SOURCES_BYTES);

    /** What holds for a class as a whole, before anybody knows whose is what. */
    public static final IntakeLimits WHOLE_CLASS = new IntakeLimits(
            VerdictRules.CLASS_ARCHIVE_BYTES,
            VerdictRules.CLASS_FILES,
            VerdictRules.SOURCE_BYTES,
            VerdictRules.ALL_SOURCES_BYTES);

    /** A number of bytes as people say it. */
    public static String inWords(long bytes) {
        return Archives.sizeInWords(bytes);
    }
}
