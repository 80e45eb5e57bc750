package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.options.PlatformFormat;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.run.RecordedGrading;

/**
 * An inbox, and the folder that its class is graded into.
 *
 * @param inbox where submissions come in
 * @param out where reports go
 */
public record FollowedInbox(Path inbox, Path out) {

    /**
     * The ones that are asked for.
     *
     * @param others further options that only make sense for a class that is there as a whole
     * @throws UsageException if there is none, or if something else was asked for that does not go with it
     */
    public static FollowedInbox of(
            GradeOptions options, Optional<Path> out, List<String> others, CommandContext context) {
        if (out.isEmpty()) {
            throw new UsageException("--follow needs --out: the folder for the report, the attempts and the feedback.");
        }
        if (!others.isEmpty()) {
            throw new UsageException("--follow and " + others.get(0) + " exclude each other: give one of them.");
        }
        if (!options.choice().equals(InputChoice.AUTO)) {
            throw new UsageException("--follow tells by each name whose it is: leave --layout, --one and --each out.");
        }
        options.format().requireForClass("--follow", context.host());
        if (options.format().asksFor(PlatformFormat.ACTIONS)) {
            throw new UsageException("--follow and --format actions exclude each other: a build has to end.");
        }
        if (options.paths().size() != 1) {
            throw new UsageException("--follow takes one PATH, the inbox.");
        }
        FollowedInbox chosen = new FollowedInbox(options.paths().get(0), out.get());
        chosen.requireInbox();
        return chosen;
    }

    private void requireInbox() {
        if (!Files.isDirectory(inbox)) {
            throw new UsageException("The inbox " + inbox + (Files.exists(inbox) ? " is not a folder." : " is missing.")
                    + " Give --follow the folder that submissions come into.");
        }
        if (!Files.isReadable(inbox) || !Files.isExecutable(inbox)) {
            throw new UsageException("The inbox " + inbox + " cannot be read: this user has no permission.");
        }
        Path realInbox = real(inbox);
        Path realOut = real(out);
        if (realOut.startsWith(realInbox) || realInbox.startsWith(realOut)) {
            throw new UsageException(
                    "The inbox " + inbox + " and the folder of --out, " + out + ", must not be within each other.");
        }
    }

    /** A folder that is still to be made is where the nearest one above it is. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException notYet) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /**
     * Requires that the folder for reports has none of another grading, which would be mixed with this one.
     *
     * @param paths what this one grades
     */
    void requireOwnReport(List<String> paths) {
        try {
            List<String> others = RecordedGrading.read(out).run().options().paths();
            if (!others.equals(paths)) {
                throw new UsageException("The folder of --out, " + out + ", has the report of "
                        + String.join(", ", others) + ". Give --follow a folder of its own.");
            }
        } catch (IOException noneOrDamaged) {
            // It is made anew of what came of all attempts.
            return;
        }
    }
}
