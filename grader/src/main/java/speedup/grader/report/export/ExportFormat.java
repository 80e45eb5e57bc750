package speedup.grader.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import speedup.grader.course.LessonSections;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.html.HtmlReport;
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
    /** An overview of the class, and a page for each submission. */
    HTML("index.html");

    private final String fileName;

    ExportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** Whether it has room for one submission only. */
    public boolean isForOneSubmission() {
        return this == GRADESCOPE;
    }

    /**
     * Writes the file into a folder, whole or not at all, and before it those that it leads to.
     *
     * @param sections where exercises are set, for a format that sends the reader there
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Gradebook gradebook, Path folder, LessonSections sections) throws IOException {
        if (this == HTML) {
            for (Map.Entry<String, String> page :
                    HtmlReport.pages(gradebook, sections).entrySet()) {
                Path file = folder.resolve(page.getKey());
                Files.createDirectories(file.getParent());
                AtomicFile.write(file, page.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
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
            case MARKDOWN -> MarkdownSummary.text(gradebook);
            case HTML -> HtmlReport.overview(gradebook);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
