package speedup.grader.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.UsageException;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.html.SimilarityPage;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.SimilarityCsv;
import speedup.grader.text.FileProblem;

/**
 * The folder that says how alike the answers of a class are: that of the reports of its grading, or another one.
 *
 * @param path where it is
 */
public record SimilarityFolder(Path path) {

    private static final String REPORTS = "similarity";

    /**
     * Makes the folder, and the one in it for the comparison program's own reports.
     *
     * @throws UsageException if it cannot be made or written to
     */
    public void prepare() {
        new ReportFolder(path).prepare();
        new ReportFolder(reports()).prepare();
    }

    /** Where the comparison program's own reports go. */
    public Path reports() {
        return path.resolve(REPORTS);
    }

    /**
     * Writes the table and the page, and has the overview of the class link the page, if there is one.
     *
     * @return the files
     * @throws UsageException if one cannot be written
     */
    public List<Path> write(ClassSimilarity similarity) {
        try {
            Path table = path.resolve("similarity.csv");
            AtomicFile.write(table, SimilarityCsv.text(similarity).getBytes(StandardCharsets.UTF_8));
            Path page = path.resolve(SimilarityPage.FILE_NAME);
            AtomicFile.write(page, new SimilarityPage(REPORTS).text(similarity).getBytes(StandardCharsets.UTF_8));
            Optional<IOException> notLinked = new ReportFolder(path).locked(this::link);
            if (notLinked.isPresent()) {
                throw notLinked.get();
            }
            return List.of(table, page);
        } catch (IOException e) {
            throw new UsageException("The report could not be written to " + path + ": " + FileProblem.of(e), e);
        }
    }

    private Optional<IOException> link() {
        if (!Files.exists(path.resolve(ExportFormat.HTML.fileName())) || !Files.exists(RecordedGrading.file(path))) {
            return Optional.empty();
        }
        try {
            ExportFormat.writeOverview(RecordedGrading.read(path).gradebook(), path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
