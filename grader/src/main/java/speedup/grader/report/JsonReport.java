package speedup.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.run.RecordedGrading;

/**
 * A gradebook as {@code report.json}, for programs. {@code report.schema.json}, beside this class, says
 * what is in it, and {@code report-1.schema.json} what is in the first version.
 *
 * <p>The file is pure ASCII: other characters are escaped, so that text of a submission in it is exact
 * and yet harmless in a terminal. JSON has no infinity; a bound that is not known is {@code null}.
 *
 * @param version {@link #OLDEST_VERSION} to {@link #VERSION}
 */
public record JsonReport(int version) {

    /** Raised when a reader of the older form would misread the newer. What a reader does not know, it passes over. */
    public static final int VERSION = 2;

    /** The oldest one that is still written. */
    public static final int OLDEST_VERSION = 1;

    /** The name of the file in the output folder. */
    public static final String FILE_NAME = "report.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public JsonReport {
        if (version < OLDEST_VERSION || version > VERSION) {
            throw new IllegalArgumentException("There is no version " + version + " of the report");
        }
    }

    /**
     * Writes {@value #FILE_NAME} into the folder, whole or not at all.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(RecordedGrading grading, Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        AtomicFile.write(file, (text(grading) + "\n").getBytes(StandardCharsets.US_ASCII));
        return file;
    }

    /** The content of the file. */
    public String text(RecordedGrading grading) throws JsonProcessingException {
        return MAPPER.writeValueAsString(
                version == OLDEST_VERSION
                        ? new ReportVersion1().report(grading.gradebook())
                        : new ReportVersion2().report(grading));
    }
}
