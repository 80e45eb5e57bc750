package speedup.grader.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plans for tests. */
final class ClusterPlans {

    private ClusterPlans() {}

    static ClusterPlan whole(Path home, Path shared, int parts, List<String> arguments) {
        return new ClusterPlan(
                home,
                Path.of("/usr/lib/jvm/a jdk"),
                arguments,
                shared,
                parts,
                OptionalInt.empty(),
                OptionalInt.empty(),
                "smp",
                new JobLimits(90, 8000),
                new JobLimits(10, 2000),
                2,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static ClusterPlan bound() {
        return new ClusterPlan(
                Path.of("/home"),
                Path.of("/jdk"),
                List.of("--", "/class"),
                Path.of("/shared"),
                20,
                OptionalInt.of(5),
                OptionalInt.of(4),
                "mpi",
                new JobLimits(90, 8000),
                new JobLimits(10, 2000),
                3,
                true,
                Optional.of("night"),
                Optional.of("course1"),
                List.of("--qos=short"));
    }
}
