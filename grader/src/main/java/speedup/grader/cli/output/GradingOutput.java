package speedup.grader.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.Terminal;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.options.ClassOptions;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.Paragraph;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;

/**
 * Puts a grading into the files that its options ask for, and says which these are.
 *
 * @param context what to work with
 * @param options with the files of the class read
 */
public record GradingOutput(CommandContext context, GradeOptions options) {

    /**
     * Writes {@code report.json} and the other formats.
     *
     * @return the files
     * @throws UsageException if one cannot be written
     */
    public List<Path> write(RecordedGrading grading, Path folder) {
        return new ReportFolder(folder)
                .write(
                        grading,
                        options.marks(grading.gradebook()),
                        options.formats(Optional.of(folder)),
                        context.sections());
    }

    /**
     * Says which files there are, and what has to be known before they are imported; of a part of a class nobody
     * imports them.
     */
    public void print(List<Path> files, Gradebook gradebook, Optional<Path> out) {
        Terminal terminal = context.terminal();
        files.forEach(written -> terminal.out().println("Report: " + written));
        if (gradebook.shard().isPresent()) {
            return;
        }
        List<ExportFormat> formats = options.formats(out);
        ClassOptions.notes(options.marks(gradebook), formats).stream()
                .flatMap(note -> Paragraph.wrap(
                        UntrustedText.line(note), terminal.style().width())
                        .stream())
                .forEach(terminal.out()::println);
    }
}
