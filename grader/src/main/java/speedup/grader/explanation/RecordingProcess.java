package speedup.grader.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.subprocess.SubprocessLimits;
import speedup.grader.subprocess.SubprocessProgram;
import speedup.grader.subprocess.SubprocessResult;
import speedup.grader.subprocess.SubprocessStarter;
import speedup.rules.VerdictRules;

/**
 * Has a recording read in a subprocess. The JDK's parser of recordings trusts what it reads: one whose parts point at
 * each other keeps it busy for ever, and names in it can be of any length. Here that costs the answer the
 * part of its explanation that a recording gives, and nothing else.
 */
final class RecordingProcess {

    private static final Logger LOG = Logger.getLogger(RecordingProcess.class.getName());

    /** Several times what the largest recording of an answer of this course takes. */
    private static final SubprocessLimits LIMITS =
            new SubprocessLimits(256L << 20, StackFormat.MOST_BYTES, Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final SubprocessStarter starter;
    private final SubprocessProgram program;

    RecordingProcess(SubprocessStarter starter) {
        this(starter, RecordingMain.class, LIMITS);
    }

    /** With a main class that stands for the usual one. */
    RecordingProcess(SubprocessStarter starter, Class<?> main, SubprocessLimits limits) {
        this.starter = starter;
        this.program = new SubprocessProgram(
                main,
                List.of(
                        SubprocessProgram.origin(main),
                        SubprocessProgram.origin(RecordingProcess.class),
                        SubprocessProgram.origin(VerdictRules.class)),
                Optional.empty(),
                limits);
    }

    /**
     * Where the speed of an answer goes, by its recording.
     *
     * @param recording the file, which may hold anything
     * @return empty if the recording cannot be read, for whatever reason
     */
    Optional<SpeedupStack> stack(Path recording, StudentCode code, CallTotals totals) throws InterruptedException {
        try {
            SubprocessResult result = starter.run(
                    program, List.of(recording), RecordingMain.arguments(recording, code.className(), totals));
            if (result instanceof SubprocessResult.Done done) {
                return Optional.of(StackFormat.stack(done.bytes(), totals, code.file()));
            }
            LOG.log(Level.FINE, "The recording of {0} was not read: {1}", new Object[] {code.className(), result});
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.FINE, "The recording of " + code.className() + " was not read", e);
        }
        return Optional.empty();
    }
}
