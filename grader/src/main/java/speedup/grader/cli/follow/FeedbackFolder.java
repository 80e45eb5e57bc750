package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.course.LessonSections;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.ConsoleReport;
import speedup.grader.report.html.HtmlReport;
import speedup.grader.text.TextStyle;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;

/**
 * What students are told of their attempts: {@code feedback/STUDENT/000042} has a page and a text. The text comes last:
 * where it is, everything about the attempt is written.
 *
 * @param reports the folder for reports
 * @param names what students are called
 */
record FeedbackFolder(Path reports, AttemptNames names) {

    private static final String TEXT = "feedback.txt";
    private static final String PAGE = "feedback.html";

    /** Whether a student has been told of an attempt. */
    boolean has(StudentAttempt attempt) {
        return Files.exists(text(attempt));
    }

    /** The text about an attempt. */
    Path text(StudentAttempt attempt) {
        return folder(attempt).resolve(TEXT);
    }

    private Path folder(StudentAttempt attempt) {
        return reports.resolve("feedback").resolve(names.folder(attempt));
    }

    /**
     * Writes the page, then the text.
     *
     * @param gradebook of this attempt alone
     * @param standing whether it counts, in a sentence
     * @throws IOException if one of them cannot be written
     */
    void write(StudentAttempt attempt, Gradebook gradebook, String standing, LessonSections sections)
            throws IOException {
        Path folder = Files.createDirectories(folder(attempt));
        for (String page : HtmlReport.pages(gradebook, sections).values()) {
            AtomicFile.write(folder.resolve(PAGE), page.getBytes(StandardCharsets.UTF_8));
        }
        String text = UntrustedText.line(names.title(attempt)) + ", came "
                + DateTimeFormatter.ISO_INSTANT.format(attempt.arrived().truncatedTo(ChronoUnit.SECONDS)) + ". "
                + standing + "\n\n" + new ConsoleReport(TextStyle.PLAIN).text(gradebook);
        AtomicFile.write(folder.resolve(TEXT), text.getBytes(StandardCharsets.UTF_8));
    }
}
