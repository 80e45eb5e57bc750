package speedup.grader.study;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.study.LoadProgram.Kind;
import speedup.jvm.JavaCommand;

/** What else the machine does while answers are measured. */
public enum Load {
    /** Nothing that this program knows of. */
    IDLE("idle", 0, Kind.SPIN),
    /** One process that computes without end. */
    BUSY_LOOP("hog", 1, Kind.SPIN),
    /** Two of them. */
    BUSY_LOOPS("hogs", 2, Kind.SPIN),
    /** Two that compute for 200 ms and sleep for 200 ms. */
    BURSTS("bursts", 2, Kind.BURSTS),
    /** One that moves memory about, far more than a cache holds. */
    BANDWIDTH("bandwidth", 1, Kind.COPY),
    /** A second grader, which measures a reference answer again and again. It waits for the machine lock. */
    GRADING("grading", 1, Kind.GRADE),
    /** One that does not wait for the machine lock, as that of another user. */
    COMPETING_GRADER("rival", 1, Kind.GRADE_WITHOUT_LOCK);

    private final String label;
    private final int count;
    private final Kind program;

    Load(String label, int count, Kind program) {
        this.label = label;
        this.count = count;
        this.program = program;
    }

    /** The name as one types it. */
    @Override
    public String toString() {
        return label;
    }

    /** Programs that run until they are closed. */
    record Running(List<Process> processes) implements AutoCloseable {

        /**
         * Makes sure that there is still a load.
         *
         * @throws IOException if a program has ended
         */
        void requireAlive() throws IOException {
            if (!processes.stream().allMatch(Process::isAlive)) {
                throw new IOException("A load has ended by itself");
            }
        }

        @Override
        public void close() {
            List<ProcessHandle> children =
                    processes.stream().flatMap(Process::descendants).toList();
            processes.forEach(Process::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Starts the programs and returns when they are at work.
     *
     * @param home the root of the project
     * @throws IOException if one cannot be started
     */
    Running start(Path home) throws IOException {
        Running running = new Running(new ArrayList<>());
        try {
            for (int i = 0; i < count; i++) {
                Process process = java(program, home).start();
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

    private static ProcessBuilder java(Kind program, Path home) {
        return new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameClassPath()
                        .main(LoadProgram.class, program.name(), home.toString()))
                .redirectError(Redirect.INHERIT);
    }
}
