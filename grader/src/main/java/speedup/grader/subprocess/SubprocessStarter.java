package speedup.grader.subprocess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.jvm.JavaCommand;
import speedup.runtime.MessageChannel;

/**
 * Starts subprocesses, each in a sandbox of its own. Thread-safe.
 *
 * @param sandbox where they run
 * @param java the home of the JDK that runs them
 * @param javaFiles everything that has to be visible for it to run
 * @param archives the folder for archives of classes
 */
public record SubprocessStarter(Sandbox sandbox, Path java, List<Path> javaFiles, Path archives) {

    /** How often it is asked what it has used. */
    private static final Duration STEP = Duration.ofMillis(200);

    /** A JVM of the grader's own that has not come up by then does not, on any machine. */
    private static final Duration START_TIME = Duration.ofMinutes(1);

    /** The collector and the compiler that start soonest; such a process does not live long. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

    public SubprocessStarter {
        javaFiles = List.copyOf(javaFiles);
    }

    /**
     * Runs a program to its end. Nothing of it is left then.
     *
     * @param readable files and folders that it may read, beside its class path
     * @param arguments what {@code main} is given behind the file for its result
     * @throws IOException if the sandbox fails
     */
    public SubprocessResult run(SubprocessProgram program, List<Path> readable, List<String> arguments)
            throws IOException, InterruptedException {
        for (SubprocessJvm jvm : jvms(program)) {
            Optional<SubprocessResult> result = runOnce(program, jvm, readable, arguments);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new SubprocessResult.Failed();
    }

    /**
     * The ways to start a program's JVM, to be tried in their order for as long as it crashes: nothing fails for what an
     * archive of classes may have done.
     */
    List<SubprocessJvm> jvms(SubprocessProgram program) {
        List<String> options = new ArrayList<>(JVM);
        options.add("-Xmx" + program.limits().heapBytes());
        SubprocessJvm plain = new SubprocessJvm(options, List.of());
        Optional<Path> archive =
                program.example().flatMap(example -> ClassDataArchive.of(archives, example, java, options));
        if (archive.isEmpty()) {
            return List.of(plain);
        }
        List<String> withArchive = new ArrayList<>(options);
        withArchive.addAll(ClassDataArchive.options(archive.get()));
        return List.of(new SubprocessJvm(withArchive, List.of(archive.get())), plain);
    }

    /**
     * Starts a program that answers requests, and waits until it has connected.
     *
     * @throws IOException if the sandbox fails, or the JVM does not come up
     */
    ServingSubprocess serve(SubprocessProgram program, SubprocessJvm jvm, SubprocessInput input)
            throws IOException, InterruptedException {
        ExchangeDirectory folder = ExchangeDirectory.create();
        Optional<SandboxedProcess> process = Optional.empty();
        try {
            List<Path> visible = new ArrayList<>(input.readable());
            visible.add(folder.path());
            List<Path> exchanged = List.of(folder.socketFile(), folder.questionFile(), folder.answerFile());
            List<String> words =
                    new ArrayList<>(exchanged.stream().map(Path::toString).toList());
            words.addAll(input.arguments());
            SandboxedProcess started = sandbox.start(command(
                    program,
                    jvm,
                    visible,
                    words,
                    folder.answerFile(),
                    program.limits().ofKeptSandbox()));
            process = Optional.of(started);
            MessageChannel channel = folder.connect(started, START_TIME);
            return new ServingSubprocess(folder, started, channel, input, program.limits());
        } catch (TimeoutException e) {
            close(folder, process);
            throw new IOException(e.getMessage(), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close(folder, process);
            throw e;
        }
    }

    private static void close(ExchangeDirectory folder, Optional<SandboxedProcess> process) throws IOException {
        try (folder) {
            process.ifPresent(SandboxedProcess::close);
        }
    }

    /** Nothing if it crashed. */
    private Optional<SubprocessResult> runOnce(
            SubprocessProgram program, SubprocessJvm jvm, List<Path> readable, List<String> arguments)
            throws IOException, InterruptedException {
        Path file = TempFiles.file();
        try {
            List<String> words = new ArrayList<>(List.of(file.toString()));
            words.addAll(arguments);
            Optional<SubprocessResult> stopped;
            Optional<ExitStatus> status;
            try (SandboxedProcess process = sandbox.start(command(
                    program, jvm, readable, words, file, program.limits().ofSandbox()))) {
                stopped = stopped(process, program.limits());
                status = process.exitStatus();
            }
            return stopped.isPresent() ? stopped : result(status, file, program.limits());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private SandboxedCommand command(
            SubprocessProgram program,
            SubprocessJvm jvm,
            List<Path> readable,
            List<String> words,
            Path result,
            SandboxLimits limits) {
        List<Path> visible = new ArrayList<>(javaFiles);
        visible.addAll(program.classPath());
        visible.addAll(readable);
        visible.addAll(jvm.readable());
        return new SandboxedCommand(
                JavaCommand.of(java)
                        .options(jvm.options())
                        .classPath(program.classPath())
                        .main(program.main(), words.toArray(String[]::new)),
                Map.of(),
                visible,
                List.of(result),
                List.of(),
                limits);
    }

    /** Waits for its end; what it is if it has to be stopped before. */
    private static Optional<SubprocessResult> stopped(SandboxedProcess process, SubprocessLimits limits)
            throws InterruptedException {
        long start = System.nanoTime();
        while (!process.awaitExit(STEP)) {
            Duration used = Duration.ofNanos(process.usage().cpuNanos());
            if (used.compareTo(limits.cpuTime()) > 0) {
                return Optional.of(new SubprocessResult.OutOfCpuTime(limits.cpuTime()));
            }
            if (System.nanoTime() - start > limits.wallTime().toNanos()) {
                return Optional.of(new SubprocessResult.OutOfWallTime(limits.wallTime(), used));
            }
        }
        return Optional.empty();
    }

    private static Optional<SubprocessResult> result(Optional<ExitStatus> status, Path file, SubprocessLimits limits)
            throws IOException {
        if (status.equals(Optional.of(SubprocessEnd.GIVEN_UP))) {
            return Optional.of(new SubprocessResult.Failed());
        }
        if (!status.equals(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, SubprocessEnd.DONE)))) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(limits.resultBytes() + 1);
            return Optional.of(
                    bytes.length > limits.resultBytes()
                            ? new SubprocessResult.Failed()
                            : new SubprocessResult.Done(ByteBuffer.wrap(bytes)));
        }
    }
}
