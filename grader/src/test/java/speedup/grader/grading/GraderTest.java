package speedup.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.calibration.Calibration;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.ContentHash;
import speedup.grader.cache.VerdictCache;
import speedup.grader.course.Course;
import speedup.grader.course.NewerJava;
import speedup.grader.fakes.FakeCollection;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.Intake;
import speedup.grader.intake.Submission;
import speedup.grader.lock.MachineLock;
import speedup.grader.measurement.Budget;
import speedup.grader.progress.GradingListener;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.local.PublicFiles;
import speedup.grader.sandbox.local.Sandboxes;
import speedup.grader.submissions.FakeSubmissionsTest;
import speedup.grader.submissions.GraderFixture;
import speedup.grader.subprocess.ExecutionLimits;
import speedup.grader.tests.TestReport;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ReasonCode;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin.GradedFile;

class GraderTest {

    private static final String MATMUL = "threads/matmul";
    private static final Path FAKES = FakeCollection.folder().resolve("threads-matmul");

    @Test
    void gradesEverySubmissionWhateverTheOthersDo(@TempDir Path classFolder) throws Exception {
        for (String name : List.of("does-not-compile", "exit-zero", "out-of-memory", "throws", "wrong-answer")) {
            copy(FAKES.resolve(name), classFolder.resolve(name));
        }
        Files.createDirectory(classFolder.resolve("nothing-handed-in"));
        Files.writeString(classFolder.resolve("no-zip.zip"), "this is no zip");

        try (GraderFixture graderFixture = GraderFixture.in(Sandboxes.best())) {
            assertThat(graderFixture.grade(classFolder, MATMUL))
                    .extracting(
                            SubmissionVerdict::name,
                            verdict -> verdict.exercises().get(0).status())
                    .containsExactly(
                            tuple("does-not-compile", Status.DOES_NOT_COMPILE),
                            tuple("exit-zero", Status.CRASHED),
                            tuple("no-zip", Status.NOT_ATTEMPTED),
                            tuple("nothing-handed-in", Status.NOT_ATTEMPTED),
                            tuple("out-of-memory", Status.CRASHED),
                            tuple("throws", Status.CRASHED),
                            tuple("wrong-answer", Status.INCORRECT));
        }
    }

    @Test
    void asksOneOfEqualSkeletons(@TempDir Path classFolder) throws Exception {
        Path skeleton =
                Path.of(System.getProperty("speedup.home"), "lesson-threads/src/main/java/speedup/threads/matmul");
        for (String name : List.of("anna", "ben", "carl")) {
            copy(skeleton, classFolder.resolve(name));
        }
        Files.writeString(
                classFolder.resolve("carl/ParallelMatrixProduct.java"), "// Not yet.\n", StandardOpenOption.APPEND);

        try (GraderFixture graderFixture = GraderFixture.in(Sandboxes.best())) {
            List<ExerciseVerdict> verdicts = graderFixture.grade(classFolder, MATMUL).stream()
                    .map(submission -> submission.exercises().get(0))
                    .toList();

            assertThat(verdicts).extracting(ExerciseVerdict::status).containsOnly(Status.NOT_ATTEMPTED);
            assertThat(verdicts)
                    .extracting(ExerciseVerdict::message)
                    .containsOnly("The skeleton is not filled in yet.");
            assertThat(verdicts)
                    .extracting(verdict -> verdict.stages().isEmpty())
                    .as("whether nothing was done: the second text is that of the first")
                    .containsExactly(false, true, false);
        }
    }

    @Test
    void blamesNobodyForAFaultOfItsOwn() throws Exception {
        try (GraderFixture graderFixture = GraderFixture.in(new FailingSandbox(command -> {
            throw new IllegalArgumentException("a fault that nobody thought of");
        }))) {
            ExerciseVerdict verdict = graderFixture.gradeOne(FAKES.resolve("perfect"), MATMUL);

            assertThat(verdict.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(verdict.message()).contains("says nothing about the answer", "a fault that nobody thought of");
        }
    }

    @ParameterizedTest
    @EnumSource(SandboxLevel.class)
    void gradesInEverySandbox(SandboxLevel level) throws Exception {
        try (PublicFiles sandbox = sandbox(level);
                GraderFixture graderFixture = GraderFixture.withoutClock(sandbox)) {
            Path right = FAKES.resolveSibling("threads-cores").resolve("perfect");
            assertThat(graderFixture.gradeOne(right, "threads/cores").status()).isEqualTo(Status.PASSED);
            assertThat(graderFixture
                            .gradeOne(FAKES.resolve("exit-zero"), MATMUL)
                            .status())
                    .isEqualTo(Status.CRASHED);
        }
    }

    @Test
    void endsWithTheFirstTestThatFailsWhereTheseComeFirst() throws Exception {
        Path sums = FAKES.resolveSibling("threads-sum");
        try (GraderFixture learner = GraderFixture.forLearner(Sandboxes.best(), ExplanationLevel.TESTS_FIRST)) {
            ExerciseVerdict wrong = learner.gradeOne(sums.resolve("remainder-dropped"), "threads/sum");
            assertThat(wrong.status()).isEqualTo(Status.INCORRECT);
            assertThat(wrong.message()).contains("The lesson's test \"adds up 1 to 10 on ", "expected 55, but was 45");
            assertThat(wrong.stages())
                    .extracting(ExerciseVerdict.StageTime::stage)
                    .contains("compiling", "testing")
                    .doesNotContain("asking");

            ExerciseVerdict right =
                    learner.gradeOne(FAKES.resolveSibling("threads-cores").resolve("perfect"), "threads/cores");
            assertThat(right.status()).isEqualTo(Status.PASSED);
            assertThat(right.stages())
                    .extracting(ExerciseVerdict.StageTime::stage)
                    .containsSubsequence("testing", "asking");
        }
    }

    @Test
    void asksNothingWhereTheTestsAreAlone() throws Exception {
        try (GraderFixture learner = GraderFixture.forLearner(Sandboxes.best(), ExplanationLevel.TESTS_ONLY)) {
            ExerciseVerdict right =
                    learner.gradeOne(FAKES.resolveSibling("threads-sum").resolve("perfect"), "threads/sum");
            assertThat(right.message()).contains("of the lesson's tests pass. Nothing else was asked");
            assertThat(learner.gradeOne(FAKES.resolve("exit-zero"), MATMUL).status())
                    .isEqualTo(Status.CRASHED);
            assertThat(learner.gradeOne(FAKES.resolve("wrong-answer"), MATMUL).status())
                    .isEqualTo(Status.INCORRECT);
        }
    }

    @Test
    void triesAgainWhatItCouldNotDecideAndSaysSo() throws Exception {
        List<String> stages = new ArrayList<>();
        GradingSettings settings = withoutSandbox();
        List<Exercise<?, ?, ?>> exercises = List.of(Exercises.load().get(MATMUL));
        List<Submission> submissions = new Intake(exercises).read(List.of(FAKES.resolve("perfect")));

        ExerciseVerdict verdict = new Grader(
                        settings,
                        exercises,
                        step -> stages.add(step.stage()),
                        VerdictCache.none(),
                        ReferenceClasses.NONE,
                        Clock.systemUTC())
                .grade(submissions)
                .get(0)
                .exercises()
                .get(0);

        assertThat(verdict.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(verdict.message()).contains("the sandbox is closed").endsWith("It has been graded 3 times.");
        assertThat(verdict.origin().attempts()).isEqualTo(3);
        assertThat(verdict.origin().reason()).isEqualTo(ReasonCode.GRADER_FAILED);
        assertThat(verdict.origin().given()).isPresent();
        Path file = FAKES.resolve("perfect/ParallelMatrixProduct.java");
        assertThat(verdict.origin().file())
                .contains(new GradedFile("ParallelMatrixProduct.java", ContentHash.ofBytes(Files.readAllBytes(file))));
        assertThat(stages).containsSubsequence("compiling", "waiting for a calm machine", "compiling");
    }

    @Test
    void leavesOpenWhatTheMachineDidNotGive() throws Exception {
        GradingSettings settings = withoutSandbox();
        Submission unread = new Submission(
                "anna",
                Map.of(),
                Map.of(),
                Map.of(MATMUL, "A.java cannot be read: this user may not read it."),
                List.of());

        ExerciseVerdict verdict = new Grader(
                        settings,
                        List.of(Exercises.load().get(MATMUL)),
                        GradingListener.SILENT,
                        VerdictCache.none(),
                        ReferenceClasses.NONE,
                        Clock.systemUTC())
                .grade(List.of(unread))
                .get(0)
                .exercises()
                .get(0);

        assertThat(verdict.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(verdict.message())
                .contains("says nothing about the answer", "this user may not read it")
                .as("a retry would not read it again")
                .doesNotContain("It has been graded");
        assertThat(verdict.origin().file()).isEmpty();
        assertThat(verdict.origin().attempts()).isEqualTo(1);
    }

    /** What becomes of an attempt to start a process. */
    @FunctionalInterface
    private interface Attempt {
        SandboxedProcess start(SandboxedCommand command) throws IOException;
    }

    /** Starts nothing. */
    private record FailingSandbox(Attempt attempt) implements Sandbox {

        @Override
        public SandboxLevel level() {
            return SandboxLevel.NONE;
        }

        @Override
        public Accounting accounting() {
            return Accounting.PROC;
        }

        @Override
        public Priority priority() {
            return Priority.USUAL;
        }

        @Override
        public boolean holdsCpus() {
            return false;
        }

        @Override
        public SandboxedProcess start(SandboxedCommand command) throws IOException {
            return attempt.start(command);
        }
    }

    /**
     * The course checks itself: every skeleton compiles, and every one of its tests fails for the right reason. That
     * it is graded as not attempted is what {@link FakeSubmissionsTest} asks for, by the fake {@code untouched}. The tests
     * of an exercise that needs a newer Java are skipped here, and fail there.
     */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everySkeletonIsNotAttempted(@TempDir Path folder) throws Exception {
        GraderFixture graderFixture = GraderFixture.withoutClock(Sandboxes.best());
        return graderFixture.exercises().all().stream()
                .filter(exercise -> !NewerJava.isNeededFor(exercise))
                .map(exercise -> DynamicTest.dynamicTest(
                        exercise.id(),
                        () -> checkSkeleton(graderFixture, exercise, folder.resolve(exercise.answerName()))));
    }

    private static void checkSkeleton(GraderFixture graderFixture, Exercise<?, ?, ?> exercise, Path classes)
            throws Exception {
        Path lesson = graderFixture.home().resolve("lesson-" + Exercises.lesson(exercise));

        TestReport report = graderFixture.test(lesson, exercise, classes);

        assertThat(report.results())
                .as("the tests of %s: %s", exercise.id(), report)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.message()).contains("Not attempted yet"));
    }

    private static PublicFiles sandbox(SandboxLevel level) throws IOException {
        try {
            return PublicFiles.in(Sandboxes.of(level));
        } catch (SandboxUnavailableException e) {
            assumeTrue(false, e.getMessage());
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        Files.copy(from.resolve("ParallelMatrixProduct.java"), to.resolve("ParallelMatrixProduct.java"));
    }

    /** Settings under which no process can be started. */
    static GradingSettings withoutSandbox() throws IOException {
        Course course = Course.at(Path.of(System.getProperty("speedup.home")));
        Sandbox sandbox = new FailingSandbox(command -> {
            throw new IOException("the sandbox is closed");
        });
        ExecutionLimits limits = ExecutionLimits.usual(List.of(), 2);
        return new GradingSettings(
                course,
                GradingSettings.compilers(course, sandbox, limits, 1),
                sandbox,
                limits,
                2,
                MachineLock.NONE,
                () -> new Calibration(2, 2, 2, 1, 1),
                Budget.USUAL,
                new Retries(2, Duration.ZERO),
                GradingSettings.ExplanationLevel.NOTHING);
    }
}
