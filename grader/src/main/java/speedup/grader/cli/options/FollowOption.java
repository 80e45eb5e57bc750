package speedup.grader.cli.options;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;

/** The options that have submissions graded as they come. */
public final class FollowOption {

    private static final int USUAL_SETTLE_SECONDS = 10;
    private static final int MOST_SETTLE_SECONDS = 3600;

    @Option(
            names = "--follow",
            description =
                    "PATH is an inbox: grade each folder, archive and loose Java file in it as it comes, until Ctrl-C,"
                            + " and keep the report, the formats and the feedback in the folder of --out up to date."
                            + " What stands before \"--\" in a name is the student, or whom Canvas, Moodle or"
                            + " Brightspace names in it.")
    private boolean follow;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "With --follow: take a submission once nothing of it has changed for so long. Default: "
                    + USUAL_SETTLE_SECONDS + ".")
    private Optional<Integer> settle = Optional.empty();

    public boolean isAsked() {
        if (!follow && settle.isPresent()) {
            throw new UsageException("--settle is for --follow: give that too, or leave it out.");
        }
        return follow;
    }

    /**
     * How long nothing of a submission may change before it is taken.
     *
     * @throws UsageException if it is no such time
     */
    public Duration settle() {
        int seconds = settle.orElse(USUAL_SETTLE_SECONDS);
        if (seconds < 0 || seconds > MOST_SETTLE_SECONDS) {
            throw new UsageException("--settle must be 0 to " + MOST_SETTLE_SECONDS + " seconds, not " + seconds + ".");
        }
        return Duration.ofSeconds(seconds);
    }
}
