package speedup.grader.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import speedup.grader.app.UsageException;
import speedup.grader.course.LessonSections;
import speedup.grader.lock.ReportLock;
import speedup.grader.report.JsonReport;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.FileProblem;

/**
 * The folder that the files of a grading are written to.
 *
 * @param path where it is
 */
public record ReportFolder(Path path) {

    /**
     * Makes the folder: before the grading, which can take an hour, and not after it.
     *
     * @throws UsageException if it cannot be made or written to
     */
    public void prepare() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UsageException(
                    "The folder for the report, " + path + ", cannot be made: " + FileProblem.of(e), e);
        }
        if (!Files.isWritable(path)) {
            throw new UsageException("The folder for the report, " + path + ", cannot be written to.");
        }
    }

    /** Works while nobody else reads what is recorded there and writes it anew; for a moment. */
    public <T> T locked(Supplier<T> work) {
        return ReportLock.hold(RecordedGrading.file(path).resolveSibling("report.lock"), work);
    }

    /**
     * Writes {@code report.json} and the other formats, and records the grading for one that follows.
     *
     * @return the files
     * @throws UsageException if one cannot be written
     */
    List<Path> write(RecordedGrading grading, ClassMarks marks, List<ExportFormat> formats, LessonSections sections) {
        Optional<IOException> notRecorded = record(grading);
        List<Path> files = writeFiles(grading, marks, formats, sections);
        if (notRecorded.isPresent()) {
            throw new UsageException(
                    "The report is written, but the grading could not be recorded in " + RecordedGrading.file(path)
                            + ", so ./speedup regrade cannot go on from it: " + FileProblem.of(notRecorded.get()),
                    notRecorded.get());
        }
        return files;
    }

    /** First, as the record is what the next regrading begins with; but a report is worth having without it. */
    private Optional<IOException> record(RecordedGrading grading) {
        try {
            grading.write(path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private List<Path> writeFiles(
            RecordedGrading grading, ClassMarks marks, List<ExportFormat> formats, LessonSections sections) {
        try {
            List<Path> files = new ArrayList<>(
                    List.of(new JsonReport(grading.run().options().reportVersion()).write(grading, path)));
            for (ExportFormat each : formats) {
                files.add(each.write(marks, path, sections));
            }
            return files;
        } catch (IOException e) {
            throw new UsageException("The report could not be written to " + path + ": " + FileProblem.of(e), e);
        }
    }
}
