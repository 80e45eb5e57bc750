package speedup.grader.cli.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import speedup.grader.app.HostEnvironment;
import speedup.grader.app.UsageException;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.hosting.HostingPlatform;
import speedup.grader.report.hosting.HostingPlatform.GradingContainer;

/** The option that asks for files beside {@code report.json}, or has marks given to a platform. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            converter = FormatNames.class,
            completionCandidates = FormatNames.class,
            description = "Write the marks into the folder of --out in these formats too: ${COMPLETION-CANDIDATES}."
                    + " gradescope, prairielearn and classroom50 are for one submission. actions tells GitHub Actions,"
                    + " and needs no --out. Default: what GitHub Actions, Gradescope or PrairieLearn reads, where one"
                    + " of them runs this; none switches that off.")
    private List<String> names = List.of();

    /**
     * The formats of files that are asked for.
     *
     * @throws UsageException if there is no folder for them, or if one would replace another
     */
    List<ExportFormat> formats(Optional<Path> out) {
        if (asksFor(PlatformFormat.NONE) && Set.copyOf(names).size() > 1) {
            throw new UsageException("--format none stands alone: leave it or the other formats out.");
        }
        List<ExportFormat> formats = exportFormats().toList();
        if (out.isEmpty() && (!formats.isEmpty() || asksFor(PlatformFormat.CLASSROOM50))) {
            throw new UsageException("--format needs --out: the folder for its files.");
        }
        Set<String> files = new HashSet<>();
        for (ExportFormat format : formats) {
            if (!files.add(format.fileName())) {
                throw new UsageException("--format asks for two files with the name " + format.fileName()
                        + ": give one of the formats that write it, and run it again with the other.");
            }
        }
        return formats;
    }

    /** What was typed. */
    List<String> names() {
        return names;
    }

    public boolean asksFor(PlatformFormat format) {
        return names.contains(format.toString());
    }

    /** The platform that gets the marks without being asked for: where no format is given. */
    public Optional<HostingPlatform> found(HostEnvironment host) {
        return names.isEmpty() ? HostingPlatform.find(host.variables(), host.root()) : Optional.empty();
    }

    /**
     * What the input is, if it is what was chosen: some formats have room for one submission only.
     *
     * @throws UsageException if the input may be several submissions, and a format that was asked for is for one
     */
    InputChoice restrict(InputChoice choice, List<Path> paths, HostEnvironment host) {
        boolean canBeOne = paths.size() == 1 && (choice.equals(InputChoice.AUTO) || choice.equals(InputChoice.ONE));
        Optional<String> single = forOneSubmission();
        if (single.isPresent() && !canBeOne) {
            throw new UsageException("--format " + single.get() + " is for one submission: give one PATH, and neither"
                    + " --layout nor --each.");
        }
        boolean isOne = single.isPresent() || found(host).stream().anyMatch(GradingContainer.class::isInstance);
        return isOne && canBeOne ? InputChoice.ONE : choice;
    }

    /**
     * Requires that nothing is written that has room for one submission only, for a run that is for a class.
     *
     * @param option what was asked for
     * @throws UsageException if something would be
     */
    public void requireForClass(String option, HostEnvironment host) {
        forOneSubmission().ifPresent(format -> {
            throw new UsageException(option + " is for a class, and --format " + format
                    + " for one submission: leave one" + " of them out.");
        });
        if (found(host).orElse(null) instanceof GradingContainer container) {
            throw new UsageException(option + " is for a class, and " + container.name() + ", which seems to run this,"
                    + " takes one submission. --format none says that it does not matter.");
        }
    }

    private Optional<String> forOneSubmission() {
        return Stream.concat(
                        exportFormats().filter(ExportFormat::isForOneSubmission).map(ExportFormat::toString),
                        Stream.of(PlatformFormat.CLASSROOM50)
                                .filter(this::asksFor)
                                .map(PlatformFormat::toString))
                .findFirst();
    }

    private Stream<ExportFormat> exportFormats() {
        return names.stream()
                .distinct()
                .flatMap(name -> Arrays.stream(ExportFormat.values())
                        .filter(format -> format.toString().equals(name)));
    }

    /** The formats as they are typed. */
    static final class FormatNames implements Iterable<String>, ITypeConverter<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Arrays.stream(ExportFormat.values()), Arrays.stream(PlatformFormat.values()))
                    .map(Enum::toString)
                    .iterator();
        }

        @Override
        public String convert(String typed) {
            for (String name : this) {
                if (name.equalsIgnoreCase(typed.strip())) {
                    return name;
                }
            }
            throw new TypeConversionException("\"" + typed + "\" is none of " + String.join(", ", this));
        }
    }
}
