package speedup.grader.judge.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.subprocess.ExchangeDirectory;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.rules.VerdictRules;
import speedup.runtime.AnswerMain;
import speedup.runtime.MessageChannel;

/** A JVM that was started to answer and has not reported yet. Two of them can start side by side. */
public final class Launch implements Closeable {

    private final ExchangeDirectory folder;
    private final SandboxedProcess process;
    private final Priority priority;
    private Optional<MessageChannel> channel = Optional.empty();

    private Launch(ExchangeDirectory folder, SandboxedProcess process, Priority priority) {
        this.folder = folder;
        this.process = process;
        this.priority = priority;
    }

    /**
     * Starts a JVM in the sandbox.
     *
     * @param role {@code answer} or {@code baseline}
     * @param options further options of the JVM
     * @param classPath what the JVM may see; nothing of the grader is among it
     * @param recorded whether it is to record itself
     */
    public static Launch start(
            Sandbox sandbox,
            ExecutionLimits limits,
            String exerciseId,
            String role,
            List<String> options,
            List<Path> classPath,
            boolean recorded)
            throws IOException {
        ExchangeDirectory folder = ExchangeDirectory.create();
        try {
            List<String> command = new ArrayList<>(command(limits, exerciseId, role, options, classPath, folder));
            List<Path> writable = new ArrayList<>(List.of(folder.answerFile()));
            if (recorded) {
                folder.openRecording();
                command.add(folder.recordingFile().toString());
                writable.add(folder.recordingFile());
            }
            List<Path> readable = new ArrayList<>(classPath);
            readable.addAll(limits.javaFiles());
            readable.add(folder.path());
            return new Launch(
                    folder,
                    sandbox.start(new SandboxedCommand(
                            command, Map.of(), readable, writable, limits.cpus(), limits.limits())),
                    sandbox.priority());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Waits until the JVM has connected. Nobody can connect afterwards. The channel is closed with this launch.
     *
     * @throws IOException if it ends, or does not come
     */
    MessageChannel connect() throws IOException, InterruptedException, TimeoutException {
        MessageChannel connected = folder.connect(process, VerdictRules.JVM_START_TIME);
        channel = Optional.of(connected);
        return connected;
    }

    ExchangeDirectory folder() {
        return folder;
    }

    /** What the process is given while it is timed. */
    Priority priority() {
        return priority;
    }

    /** The process tree that was started. */
    public SandboxedProcess process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        // In this order and each whatever becomes of the ones before: channel, process, folder.
        try (folder;
                process) {
            if (channel.isPresent()) {
                channel.get().close();
            }
        }
    }

    /**
     * The flags are the same for answer and baseline. The parallel collector, because G1 and ZGC work
     * beside the program, on cores that a parallel answer needs and a serial one leaves idle. The number of processors
     * is set, so that an answer does not see when it is asked on one core.
     */
    private static List<String> command(
            ExecutionLimits limits,
            String exerciseId,
            String role,
            List<String> options,
            List<Path> classPath,
            ExchangeDirectory folder) {
        return limits.javaCommand()
                .options("-XX:+UseParallelGC", "-XX:-UsePerfData")
                .options("-XX:ActiveProcessorCount=" + limits.processors())
                .options(options)
                .classPath(classPath)
                .main(
                        AnswerMain.class,
                        folder.socketFile().toString(),
                        exerciseId,
                        role,
                        folder.questionFile().toString(),
                        folder.answerFile().toString());
    }
}
