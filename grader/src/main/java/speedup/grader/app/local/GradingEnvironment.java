package speedup.grader.app.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.SandboxChoice;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.grading.Bars;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.Retries;
import speedup.grader.lock.UserMachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.machine.CpuAllowance;
import speedup.machine.Limit.Affinity;
import speedup.machine.Topology;

/**
 * What grading on this machine takes. The calibrator's threads and the compilers end when this is closed.
 *
 * @param settings what stays the same for all submissions
 * @param calibrator measures the machine for it
 * @param sandboxNote what to say about the sandbox before the grading; most often nothing
 */
record GradingEnvironment(GradingSettings settings, StartedCalibrator calibrator, Optional<String> sandboxNote)
        implements AutoCloseable {

    /**
     * Finds the sandbox and the cores that are asked for.
     *
     * @param home the root of the checkout
     * @param added lessons that stand in jars outside of it
     * @throws SandboxUnavailableException if that sandbox does not work here
     * @throws IOException if the JDK cannot be read
     */
    static GradingEnvironment open(Path home, List<AddedLesson> added, GradeRequest request)
            throws SandboxUnavailableException, IOException {
        OwnWorkSandbox chosen = sandbox(request.sandbox());
        Sandbox sandbox = chosen.sandbox();
        CpuAllowance allowance = CpuAllowance.here();
        int cores = Math.min(allowance.wholeCores(), request.cores().orElse(Integer.MAX_VALUE));
        ExecutionLimits limits = ExecutionLimits.usual(cpus(allowance, cores), cores);
        Course course = Course.at(home, added);
        StartedCalibrator calibrator = new StartedCalibrator(cores, sandbox.priority()::giveToCaller);
        return new GradingEnvironment(
                new GradingSettings(
                        course,
                        GradingSettings.compilers(course, sandbox, limits, cores),
                        GradingSettings.emptyBaselinePool(),
                        sandbox,
                        limits,
                        cores,
                        UserMachineLock.here(),
                        calibrator,
                        Budget.USUAL,
                        Retries.of(request.retries()),
                        request.explanation(),
                        new Bars(request.course().map(CourseFile::ownBars).orElse(Map.of())),
                        request.course().map(CourseFile::testCredit).orElse(Set.of())),
                calibrator,
                chosen.note());
    }

    Conditions conditions() {
        return new Conditions(
                settings.sandbox().level().label(),
                settings.sandbox().accounting().label(),
                settings.sandbox().priority().label(),
                Topology.here().processor(),
                settings.cores(),
                Runtime.version().toString());
    }

    @Override
    public void close() throws IOException {
        try (calibrator) {
            settings.close();
        }
    }

    /** The sandbox that is asked for. */
    static OwnWorkSandbox sandbox(SandboxChoice choice) throws SandboxUnavailableException {
        return switch (choice) {
            case AUTO -> asked(Sandboxes.best());
            case BUBBLEWRAP -> asked(Sandboxes.of(SandboxLevel.BUBBLEWRAP));
            case NAMESPACES -> asked(Sandboxes.of(SandboxLevel.NAMESPACES));
            case USER -> asked(Sandboxes.of(SandboxLevel.USER));
            case NONE -> asked(Sandboxes.of(SandboxLevel.NONE));
            case OWN_WORK -> OwnWorkSandbox.of(Sandboxes::best, () -> Sandboxes.of(SandboxLevel.NONE));
        };
    }

    private static OwnWorkSandbox asked(Sandbox sandbox) {
        return new OwnWorkSandbox(sandbox, sandbox.level().gap());
    }

    /** What to say before the grading. */
    List<String> notes() {
        return Stream.concat(sandboxNote.stream(), coresNote().stream()).toList();
    }

    private Optional<String> coresNote() {
        boolean mayBeLeft =
                !settings.limits().cpus().isEmpty() && !settings.sandbox().holdsCpus();
        return mayBeLeft
                ? Optional.of("An answer that tries to may be able to take more than its " + settings.cores()
                        + " of the " + Topology.here().logicalCores() + " cores: the grader may not make a set of"
                        + " CPUs (cpuset) here. One that is seen to do so does not pass.")
                : Optional.empty();
    }

    /** The first so many CPUs that this process may use, or none where it is given all of the machine's. */
    private static List<Integer> cpus(CpuAllowance allowance, int cores) {
        List<Integer> allowed = allowance.limits().stream()
                .filter(Affinity.class::isInstance)
                .map(limit -> ((Affinity) limit).cpus().cpus())
                .findFirst()
                .orElseGet(() -> IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .boxed()
                        .toList());
        List<Integer> given = allowed.subList(0, Math.min(cores, allowed.size()));
        return given.size() < Topology.here().logicalCores() ? given : List.of();
    }
}
