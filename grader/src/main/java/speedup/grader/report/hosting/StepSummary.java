package speedup.grader.report.hosting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import speedup.grader.report.export.MarkdownSummary;
import speedup.grader.verdict.Gradebook;

/** The summary of a step in GitHub Actions: a file that the commands of the step append Markdown to. */
public final class StepSummary {

    private StepSummary() {}

    /**
     * Appends the marks, as far as there is room for them in the file.
     *
     * @param notes lines of Markdown that follow the marks; often empty
     * @throws IOException if the file cannot be written
     */
    public static void append(Path file, Gradebook gradebook, String notes) throws IOException {
        byte[] last = notes.getBytes(StandardCharsets.UTF_8);
        long used = (Files.exists(file) ? Files.size(file) : 0) + last.length;
        int room = (int) Math.max(0, MarkdownSummary.MOST_BYTES - used);
        String marks = MarkdownSummary.text(gradebook, room);
        // Not replaced as a whole: others append to it too, and may have it open.
        Files.writeString(file, marks + notes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
