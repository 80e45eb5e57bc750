package speedup.grader.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.export.ExportFormat;

/** The option that asks for files beside {@code report.json}. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            converter = FormatNames.class,
            completionCandidates = FormatNames.class,
            description = "Write the marks into the folder of --out in these formats too: ${COMPLETION-CANDIDATES}."
                    + " gradescope is for one submission.")
    private List<ExportFormat> formats = List.of();

    /**
     * The formats that are asked for.
     *
     * @throws UsageException if there is no folder for them
     */
    List<ExportFormat> formats(Optional<Path> out) {
        if (!formats.isEmpty() && out.isEmpty()) {
            throw new UsageException("--format needs --out: the folder for its files.");
        }
        return formats.stream().distinct().toList();
    }

    /**
     * What the input is, if it is what was chosen: one format has room for one submission only.
     *
     * @throws UsageException if the input may be several submissions, and the format is for one
     */
    InputChoice restrict(InputChoice choice, List<Path> paths) {
        Optional<ExportFormat> single =
                formats.stream().filter(ExportFormat::isForOneSubmission).findFirst();
        if (single.isEmpty()) {
            return choice;
        }
        boolean isOne = choice.equals(InputChoice.AUTO) || choice.equals(InputChoice.ONE);
        if (paths.size() != 1 || !isOne) {
            throw new UsageException("--format " + single.get() + " is for one submission: give one PATH, and neither"
                    + " --layout nor --each.");
        }
        return InputChoice.ONE;
    }

    /** The formats as they are typed. */
    static final class FormatNames extends EnumNames<ExportFormat> {

        FormatNames() {
            super(ExportFormat.class);
        }
    }
}
