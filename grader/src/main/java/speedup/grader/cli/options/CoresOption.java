package speedup.grader.cli.options;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;

/** The option {@code --cores} of every command that runs answers on a choice of cores. */
public final class CoresOption {

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "How many cores an answer may use. Default: all that there are.")
    private Optional<Integer> cores = Optional.empty();

    /**
     * The number that was given; empty for all cores that there are.
     *
     * @throws UsageException if it is less than 1
     */
    public OptionalInt count() {
        if (cores.isPresent() && cores.get() < 1) {
            throw new UsageException("--cores must be at least 1, not " + cores.get() + ".");
        }
        return cores.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
