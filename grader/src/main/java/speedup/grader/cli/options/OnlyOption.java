package speedup.grader.cli.options;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;

/** The option {@code --only} of every command that works on a choice of exercises. */
public final class OnlyOption {

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description =
                    "Only these exercises, separated by commas: threads/sum, or sum where that is enough. Default: all.")
    private Set<String> only = Set.of();

    /**
     * The ids that were given; empty for every exercise.
     *
     * @throws UsageException if one is no exercise's
     */
    public Set<String> ids(CommandContext context) {
        Set<String> ids = new LinkedHashSet<>();
        for (String id : only) {
            ids.add(context.catalogue().get().get(id.strip()).id());
        }
        return ids;
    }
}
