package speedup.grader.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import speedup.grader.file.AtomicFile;
import speedup.grader.verdict.Gradebook;

/** A format that a gradebook can be written in, beside {@code report.json}. */
public enum ExportFormat {
    /** A row for each submission, for spreadsheets and imports. */
    CSV("grades.csv"),
    /** JUnit's XML as Jenkins, GitLab and others read it: a suite for each submission, a case for each exercise. */
    JUNIT("junit.xml"),
    /** What Gradescope's autograder hands in for one submission. */
    GRADESCOPE("results.json"),
    /** Markdown, as a step's summary in GitHub Actions shows it. */
    MARKDOWN("summary.md"),
    /** What a container that grades for PrairieLearn hands in for one submission. */
    PRAIRIELEARN("results.json");

    private final String fileName;

    ExportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** Whether it has room for one submission only. */
    public boolean isForOneSubmission() {
        return this == GRADESCOPE || this == PRAIRIELEARN;
    }

    /** The name of its file. */
    public String fileName() {
        return fileName;
    }

    /**
     * Writes the file into a folder, whole or not at all.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(fileName);
        AtomicFile.write(file, text(gradebook).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** The content of the file. */
    String text(Gradebook gradebook) throws IOException {
        return switch (this) {
            case CSV -> GradesCsv.text(gradebook);
            case JUNIT -> JUnitReport.text(gradebook);
            case GRADESCOPE -> GradescopeResults.text(gradebook);
            case PRAIRIELEARN -> PrairieLearnResults.text(gradebook);
            case MARKDOWN -> MarkdownSummary.text(gradebook, MarkdownSummary.MOST_BYTES);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
