package speedup.grader.intake;

import speedup.rules.VerdictRules;

/**
 * How much of one submission is looked at.
 *
 * @param archiveBytes the largest zip file, in bytes
 * @param entries the most files in a submission, those of builds and version control not counted
 * @param fileBytes the largest source file, in bytes, counted while it is read
 * @param totalBytes the most bytes of source files, all in all
 */
record IntakeLimits(long archiveBytes, int entries, int fileBytes, int totalBytes) {

    static final IntakeLimits STANDARD = new IntakeLimits(
            VerdictRules.ARCHIVE_BYTES,
            VerdictRules.SUBMISSION_FILES,
            VerdictRules.SOURCE_BYTES,
            VerdictRules.ALL_SOURCES_BYTES);

    /** A number of bytes as people say it. */
    static String inWords(long bytes) {
        if (bytes >= 1 << 20) {
            return bytes / (1 << 20) + " MiB";
        }
        return bytes >= 1 << 10 ? bytes / (1 << 10) + " KiB" : bytes + " bytes";
    }
}
