package speedup.grader.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a class is graded on a cluster. All paths are absolute, and the same on every node.
 *
 * @param home the root of the project
 * @param java the folder of the JDK
 * @param arguments what {@code ./speedup grade} is told beside {@code --out} and {@code --shard}, paths last
 * @param shared the folder that all parts write to
 * @param parts how many parts, at least 1
 * @param atATime how many of them run at a time at most; empty for as many as there are nodes
 * @param cores how many bound cores a part gets; empty for a whole node
 * @param environment the parallel environment in which Grid Engine gives cores
 * @param limits what a part asks for
 * @param mergeLimits what the merge asks for
 * @param attempts how often a part is tried that ends by a fault, at least 1
 * @param mixed whether parts of unlike nodes are merged
 * @param queue the partition or queue; a name without blanks
 * @param account the account or project; a name without blanks
 * @param options further options of the scheduler, a line each
 */
public record ClusterPlan(
        Path home,
        Path java,
        List<String> arguments,
        Path shared,
        int parts,
        OptionalInt atATime,
        OptionalInt cores,
        String environment,
        JobLimits limits,
        JobLimits mergeLimits,
        int attempts,
        boolean mixed,
        Optional<String> queue,
        Optional<String> account,
        List<String> options) {

    public ClusterPlan {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /** Where the scripts are, and what the jobs say. */
    public Path folder() {
        return shared.resolve("cluster");
    }
}
