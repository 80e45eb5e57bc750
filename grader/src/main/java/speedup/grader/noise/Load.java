package speedup.grader.noise;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import speedup.grader.noise.LoadProgram.Kind;

/** What else the machine does while answers are measured. */
public enum Load {
    /** Nothing that this program knows of. */
    IDLE(0, Kind.SPIN),
    /** One process that computes without end. */
    HOG(1, Kind.SPIN),
    /** Two of them. */
    HOGS(2, Kind.SPIN),
    /** Two that compute for 200 ms and sleep for 200 ms. */
    BURSTS(2, Kind.BURSTS),
    /** One that moves memory about, far more than a cache holds. */
    BANDWIDTH(1, Kind.COPY);

    private final int count;
    private final Kind program;

    Load(int count, Kind program) {
        this.count = count;
        this.program = program;
    }

    /** The name as one types it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Programs that run until they are closed. */
    record Running(List<Process> processes) implements AutoCloseable {

        @Override
        public void close() {
            processes.forEach(Process::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
        }
    }

    /**
     * Starts the programs and returns when they are at work.
     *
     * @throws IOException if one cannot be started
     */
    Running start() throws IOException {
        Running running = new Running(new ArrayList<>());
        try {
            for (int i = 0; i < count; i++) {
                Process process = java(program).start();
                running.processes().add(process);
                if (process.getInputStream().read() < 0) {
                    throw new IOException("The load " + program + " ended at once");
                }
            }
            return running;
        } catch (IOException e) {
            running.close();
            throw e;
        }
    }

    private static ProcessBuilder java(Kind program) {
        return new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadProgram.class.getName(),
                                program.name())
                        .toList())
                .redirectError(Redirect.INHERIT);
    }
}
