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
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.jvm.JavaCommand;

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
        List<String> jvm = new ArrayList<>(JVM);
        jvm.add("-Xmx" + program.limits().heapBytes());
        Optional<Path> archive =
                program.example().flatMap(example -> ClassDataArchive.of(archives, example, java, jvm));
        Optional<SubprocessResult> result = Optional.empty();
        if (archive.isPresent()) {
            List<String> withArchive = new ArrayList<>(jvm);
            withArchive.addAll(ClassDataArchive.options(archive.get()));
            List<Path> visible = new ArrayList<>(readable);
            visible.add(archive.get());
            result = runOnce(program, withArchive, visible, arguments);
        }
        if (result.isEmpty()) {
            // Nothing fails for what an archive may have done.
            result = runOnce(program, jvm, readable, arguments);
        }
        return result.orElseGet(SubprocessResult.Failed::new);
    }

    /** Nothing if it crashed. */
    private Optional<SubprocessResult> runOnce(
            SubprocessProgram program, List<String> jvm, List<Path> readable, List<String> arguments)
            throws IOException, InterruptedException {
        Path file = TempFiles.file();
        try {
            Optional<SubprocessResult> stopped;
            Optional<ExitStatus> status;
            try (SandboxedProcess process = sandbox.start(command(program, jvm, readable, arguments, file))) {
                stopped = stopped(process, program.limits());
                status = process.exitStatus();
            }
            return stopped.isPresent() ? stopped : result(status, file, program.limits());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private SandboxedCommand command(
            SubprocessProgram program, List<String> jvm, List<Path> readable, List<String> arguments, Path result) {
        List<String> words = new ArrayList<>(List.of(result.toString()));
        words.addAll(arguments);
        return new SandboxedCommand(
                JavaCommand.of(java)
                        .options(jvm)
                        .classPath(program.classPath())
                        .main(program.main(), words.toArray(String[]::new)),
                Map.of(),
                visible(program, readable),
                List.of(result),
                List.of(),
                program.limits().ofSandbox());
    }

    private List<Path> visible(SubprocessProgram program, List<Path> readable) {
        List<Path> visible = new ArrayList<>(javaFiles);
        visible.addAll(program.classPath());
        visible.addAll(readable);
        return visible;
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
        if (status.equals(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, SubprocessEnd.GAVE_UP)))) {
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
