package speedup.grader.cli.options;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.intake.InputChoice;
import speedup.grader.intake.layout.Platform;

/** The options that overrule what a command takes its input for. */
public final class InputOptions {

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            converter = PlatformNames.class,
            completionCandidates = PlatformNames.class,
            description = "PATH is a class as this platform lays it out: ${COMPLETION-CANDIDATES}. Default: it is found"
                    + " out, and said.")
    private Optional<Platform> layout = Optional.empty();

    @Option(names = "--one", description = "PATH is one submission, whatever it looks like.")
    private boolean one;

    @Option(
            names = "--each",
            description = "Each folder and archive in PATH is a submission, and called after it, whatever it looks"
                    + " like.")
    private boolean each;

    /**
     * What the input is.
     *
     * @throws UsageException if it is said to be two things
     */
    public InputChoice choice() {
        long chosen =
                Stream.of(layout.isPresent(), one, each).filter(given -> given).count();
        if (chosen > 1) {
            throw new UsageException("--layout, --one and --each exclude each other: give one of them.");
        }
        if (one) {
            return InputChoice.ONE;
        }
        return each ? InputChoice.EACH : layout.map(InputChoice::of).orElse(InputChoice.AUTO);
    }

    /** The platforms as they are typed. */
    static final class PlatformNames extends EnumNames<Platform> {

        PlatformNames() {
            super(Platform.class);
        }
    }
}
