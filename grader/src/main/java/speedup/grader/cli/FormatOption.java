package speedup.grader.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import speedup.grader.app.UsageException;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.export.ExportFormat;

/** The option that asks for files beside {@code report.json}. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            converter = Converter.class,
            completionCandidates = Names.class,
            description = "Write the marks into the folder of --out in these forms too: ${COMPLETION-CANDIDATES}."
                    + " gradescope is for one submission.")
    private List<ExportFormat> formats = List.of();

    /**
     * The forms that are asked for.
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
     * What the input is, if it is what was chosen: one form has room for one submission only.
     *
     * @throws UsageException if the input may be several submissions, and the form is for one
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

    /** The forms as they are typed. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values())
                    .map(ExportFormat::toString)
                    .iterator();
        }
    }

    /** A form by its name. */
    static final class Converter implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String value) {
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> format.toString().equalsIgnoreCase(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is none of " + String.join(", ", new Names())));
        }
    }
}
