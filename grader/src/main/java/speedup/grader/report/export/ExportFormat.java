package speedup.grader.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import speedup.grader.course.LessonSections;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.html.HtmlReport;
import speedup.grader.report.html.SimilarityPage;
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
    /** Canvas's gradebook, for its import. */
    CANVAS("canvas.csv"),
    /** Moodle's offline grading worksheet, for its import. */
    MOODLE("moodle.csv"),
    /** What {@code nbgrader export} writes. */
    NBGRADER("nbgrader.csv"),
    /** What a container that grades for PrairieLearn hands in for one submission. */
    PRAIRIELEARN("results.json"),
    /** An overview of the class, and a page for each submission. */
    HTML("index.html");

    private final String fileName;

    ExportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the file in the folder. */
    public String fileName() {
        return fileName;
    }

    /** Whether it has room for one submission only. */
    public boolean isForOneSubmission() {
        return this == GRADESCOPE || this == PRAIRIELEARN;
    }

    /**
     * Writes the file into a folder, whole or not at all, and before it those that it leads to.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Gradebook gradebook, Path folder) throws IOException {
        return write(ClassMarks.of(gradebook), folder, LessonSections.none());
    }

    /**
     * Writes the file of a class into a folder, whole or not at all, and those that it leads to before it.
     *
     * @param sections with the exercises, for a format that tells their titles and files
     * @return the file
     * @throws IOException if one cannot be written
     */
    public Path write(ClassMarks marks, Path folder, LessonSections sections) throws IOException {
        if (this == HTML) {
            return writePages(marks.gradebook(), folder, sections);
        }
        Path file = folder.resolve(fileName);
        String text = isOfStudents() ? table(marks).text() : text(marks.gradebook());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isOfStudents() && marks.isAnonymous()) {
            AtomicFile.writeForOwner(file, bytes);
        } else {
            AtomicFile.write(file, bytes);
        }
        return file;
    }

    /** Pages first, so that the overview leads to what is there. */
    private Path writePages(Gradebook gradebook, Path folder, LessonSections sections) throws IOException {
        for (Map.Entry<String, String> page :
                HtmlReport.pages(gradebook, sections).entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, page.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return writeOverview(gradebook, folder);
    }

    /**
     * Writes the overview of a class into a folder with its pages. It links what tells how alike answers are, if that
     * is there.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path writeOverview(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(HTML.fileName);
        String text = HtmlReport.overview(gradebook, Files.exists(folder.resolve(SimilarityPage.FILE_NAME)));
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Whether it has a row for each student, and not for each submission. */
    public boolean isOfStudents() {
        return this == CANVAS || this == MOODLE || this == NBGRADER;
    }

    /** What the file lacks, and what has to be known before it is imported; for whoever grades. */
    public List<String> notes(ClassMarks marks) {
        return isOfStudents() ? table(marks).notes() : List.of();
    }

    private ExportedTable table(ClassMarks marks) {
        return switch (this) {
            case CANVAS -> CanvasGradebook.table(marks);
            case MOODLE -> MoodleWorksheet.table(marks);
            case NBGRADER -> NbgraderCsv.table(marks);
            default -> throw new IllegalStateException(this + " has no row for each student");
        };
    }

    /** The content of the file. */
    String text(Gradebook gradebook) throws IOException {
        return switch (this) {
            case CANVAS, MOODLE, NBGRADER -> table(ClassMarks.of(gradebook)).text();
            case CSV -> GradesCsv.text(gradebook);
            case JUNIT -> JUnitReport.text(gradebook);
            case GRADESCOPE -> GradescopeResults.text(gradebook);
            case PRAIRIELEARN -> PrairieLearnResults.text(gradebook);
            case MARKDOWN -> MarkdownSummary.text(gradebook, MarkdownSummary.MOST_BYTES);
            case HTML -> HtmlReport.overview(gradebook);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
