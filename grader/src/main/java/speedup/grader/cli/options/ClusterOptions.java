package speedup.grader.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cluster.ClassSize;
import speedup.grader.cluster.ClusterPlan;
import speedup.grader.cluster.JobLimits;
import speedup.grader.text.UntrustedText;

/** The options that say how a class is graded on a cluster. */
public final class ClusterOptions {

    /** A name of a queue, an account or an environment: it stands in a line that a scheduler reads word by word. */
    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_][\\p{Alnum}_.@,:*-]*");

    private static final Pattern LINE = Pattern.compile("-\\P{Cntrl}+");

    private static final int MOST_PARTS = 100_000;
    private static final int MOST_MINUTES = 60 * 24 * 365;

    @Mixin
    private final GradeOptions grading = new GradeOptions();

    @Option(
            names = "--shards",
            paramLabel = "N",
            required = true,
            description = "How many parts the class is graded in, at most one for each submission.")
    private int shards;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "The folder for the parts and their report, which all nodes reach by this name. The scripts are"
                            + " written to its folder cluster.")
    private Path out = Path.of("");

    @Option(names = "--tasks", paramLabel = "N", description = "At most so many parts at a time. Default: all.")
    private Optional<Integer> tasks = Optional.empty();

    @Option(
            names = "--bound-cores",
            paramLabel = "N",
            description = "Ask for so many bound cores of a node for each part, in place of a whole node: for exercises"
                    + " without a bar, or where no node can be had alone. Answers may use no more.")
    private Optional<Integer> boundCores = Optional.empty();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long a part may take. Default: by the size of the class.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "How much memory a part needs, in MiB; 0 for all of a node's with Slurm, and to ask for none"
                    + " with Grid Engine. Default: by the size of the class, with one answer at a time.")
    private Optional<Integer> memory = Optional.empty();

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often a part is tried whose grader or node fails. Default: ${DEFAULT-VALUE}.")
    private int attempts = 3;

    @Option(names = "--mixed", description = "Merge parts although nodes are unlike: see ./speedup merge --help.")
    private boolean mixed;

    @Option(names = "--queue", paramLabel = "NAME", description = "Slurm's partition, or Grid Engine's queue.")
    private Optional<String> queue = Optional.empty();

    @Option(names = "--account", paramLabel = "NAME", description = "Slurm's account, or Grid Engine's project.")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--scheduler-option",
            paramLabel = "OPTION",
            description =
                    "An option for the scheduler, as it stands in a script: --scheduler-option=--qos=short. May be"
                            + " given more than once.")
    private List<String> schedulerOptions = List.of();

    /**
     * What they ask for, once the class has been read.
     *
     * @param environment the parallel environment of Grid Engine
     * @throws UsageException if something has to be put right
     */
    public ClusterPlan plan(CommandContext context, String environment) {
        requireAll(environment);
        grading.format().requireForClass("--shard", context.host());
        GradeRequest request = grading.request(Optional.of(out), Optional.of(new CacheOptions(out, false)), context);
        if (boundCores.isPresent() && request.cores().orElse(1) > boundCores.get()) {
            throw new UsageException("Answers are to use " + request.cores().getAsInt() + " cores, and a part gets "
                    + boundCores.get() + ": --bound-cores must be at least that.");
        }
        ClassSize size = context.classSize().size(request);
        if (shards > size.submissions()) {
            throw new UsageException("--shards must be at most " + size.submissions()
                    + ", the number of submissions, and not " + shards + ".");
        }
        int cores = boundCores.orElse(request.cores().orElse(0));
        return new ClusterPlan(
                absolute(context.home()),
                absolute(Path.of(System.getProperty("java.home"))),
                arguments(context, request),
                absolute(out),
                shards,
                optional(tasks),
                optional(boundCores),
                environment,
                JobLimits.ofPart(size, shards, request.retries(), cores).orElse(minutes.orElse(-1), memory.orElse(-1)),
                JobLimits.ofMerge(size),
                attempts,
                mixed,
                queue,
                account,
                schedulerOptions);
    }

    /** The folder for the parts. */
    public Path out() {
        return out;
    }

    /** Whether students are called by ids. */
    public boolean anonymous() {
        return grading.anonymous();
    }

    private List<String> arguments(CommandContext context, GradeRequest request) {
        List<String> arguments = new ArrayList<>();
        if (boundCores.isPresent() && request.cores().isEmpty()) {
            arguments.add("--cores=" + boundCores.get());
        }
        arguments.addAll(grading.recorded(context).arguments());
        return arguments;
    }

    private void requireAll(String environment) {
        require("--shards", shards, 1, MOST_PARTS);
        require("--attempts", attempts, 1, 100);
        tasks.ifPresent(number -> require("--tasks", number, 1, MOST_PARTS));
        boundCores.ifPresent(number -> require("--bound-cores", number, 1, 4096));
        minutes.ifPresent(number -> require("--minutes", number, 1, MOST_MINUTES));
        memory.ifPresent(number -> require("--memory", number, 0, Integer.MAX_VALUE));
        queue.ifPresent(name -> requireName("--queue", name));
        account.ifPresent(name -> requireName("--account", name));
        requireName("--parallel-environment", environment);
        for (String option : schedulerOptions) {
            if (!LINE.matcher(option).matches()) {
                throw new UsageException(
                        "--scheduler-option takes an option that begins with a hyphen, in one line, and not "
                                + UntrustedText.line(option) + ".");
            }
        }
    }

    private static void require(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw new UsageException(
                    option + " must be at least " + least + " and at most " + most + ", not " + number + ".");
        }
    }

    private static void requireName(String option, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(option + " takes a name of letters, digits and . _ - @ , : * and not "
                    + UntrustedText.line(name) + ".");
        }
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
