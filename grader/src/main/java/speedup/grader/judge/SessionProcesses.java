package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.judge.process.Launch;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.rules.VerdictRules;

/** The JVMs of one session, of which some start side by side; closed, it ends those that answer. */
final class SessionProcesses implements Closeable {

    private final Sandbox sandbox;
    private final ExecutionLimits limits;
    private final String exerciseId;
    private final List<Path> lesson;
    private final List<Launch> started = new ArrayList<>();

    SessionProcesses(Sandbox sandbox, ExecutionLimits limits, String exerciseId, List<Path> lesson) {
        this.sandbox = sandbox;
        this.limits = limits;
        this.exerciseId = exerciseId;
        this.lesson = lesson;
    }

    Priority priority() {
        return sandbox.priority();
    }

    /** A baseline, which may outlive the session: whoever starts it closes it. */
    Launch baseline() throws IOException {
        return Launch.start(sandbox, limits, exerciseId, "baseline", List.of(), lesson, false);
    }

    Launch answer(Path classes) throws IOException {
        return start(List.of(), with(classes), false);
    }

    /** The course's own answer, which is called as any other is. */
    Launch reference(Path classes) throws IOException {
        return start(List.of(), with(classes), false);
    }

    /** Writes down what it does, for an explanation. */
    Launch recorded(Path classes) throws IOException {
        return start(List.of(), with(classes), true);
    }

    /** The perturbed copy. Tells the JVM of more cores than there are: more threads meet more often. */
    Launch perturbed(Path classes) throws IOException {
        int threads = VerdictRules.PERTURBED_PROCESSORS_FACTOR
                * Math.max(2, Runtime.getRuntime().availableProcessors());
        return start(List.of("-XX:ActiveProcessorCount=" + threads), with(classes), false);
    }

    private Launch start(List<String> options, List<Path> classPath, boolean recorded) throws IOException {
        Launch launch = Launch.start(sandbox, limits, exerciseId, "answer", options, classPath, recorded);
        started.add(launch);
        return launch;
    }

    private List<Path> with(Path classes) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(lesson);
        return classPath;
    }

    @Override
    public void close() throws IOException {
        try {
            while (!started.isEmpty()) {
                started.remove(started.size() - 1).close();
            }
        } finally {
            // One that cannot be closed keeps no other from it.
            if (!started.isEmpty()) {
                close();
            }
        }
    }
}
