package speedup.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.GradingService;
import speedup.grader.app.HostEnvironment;
import speedup.grader.app.MachineService;
import speedup.grader.app.SectionAdvice;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.StudyService;
import speedup.grader.app.Terminal;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cluster.ClassSize;
import speedup.grader.course.LessonLibrary;
import speedup.grader.progress.GradingListener;
import speedup.grader.progress.GradingListener.Step;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.machine.MachineConditions;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.text.TextStyle;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lab.Lab;
import speedup.lab.ThreadUse;
import speedup.lesson.Lessons;

/** The command line over fakes: exercises that are never run, a grader that says what it is told to. */
public final class FakeSpeedup {

    public static final List<Exercise<?, ?, ?>> EXERCISES = List.of(
            new FakeExercise("threads/stopwatch"),
            new FakeExercise("threads/matmul"),
            new FakeExercise("processes/spawn"));
    public static final Lessons LESSONS = Lessons.load();

    public final StringWriter out = new StringWriter();
    public final StringWriter err = new StringWriter();
    public final List<GradeRequest> requests = new ArrayList<>();
    public final Path home;
    public Map<String, String> variables = Map.of();
    public boolean onTerminal;
    public Status verdict = Status.PASSED;
    public List<Exercise<?, ?, ?>> exercises = EXERCISES;
    public List<Lab> labs =
            List.of(new FakeLab("false-sharing", ThreadUse.UP_TO_CORES), new FakeLab("simd", ThreadUse.ONE));
    public GradingService grading = this::grade;
    public ClassSize size = new ClassSize(3, 2, 1);
    public StudyService study = (request, progress) -> List.of();
    public SimilarityService similarity =
            (request, progress) -> new ClassSimilarity(0, List.of(), "a program", "21", "2026-01-02");

    public FakeSpeedup(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("lesson-threads"));
        Files.createDirectories(home.resolve("lesson-processes"));
    }

    /** Runs a command; what it writes is in {@link #out} and {@link #err}, without what was there before. */
    public int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), TextStyle.PLAIN, onTerminal);
        LessonLibrary library = new LessonLibrary(() -> exercises, () -> LESSONS);
        CommandContext context = new CommandContext(
                home,
                library,
                () -> labs,
                SectionAdvice.in(home, library, (request, progress) -> grading.grade(request, progress)),
                request -> size,
                (request, progress) -> study.study(request, progress),
                (request, progress) -> similarity.compare(request, progress),
                new MachineService() {
                    @Override
                    public MachineConditions conditions() {
                        return new MachineConditions("Z80", 2, "17", OptionalDouble.empty(), 1.99, 1);
                    }

                    @Override
                    public PriorityHold takePriority() {
                        return new PriorityHold() {
                            @Override
                            public boolean isHeld() {
                                return false;
                            }

                            @Override
                            public void close() {}
                        };
                    }

                    @Override
                    public List<String> describe(int width) {
                        return List.of("2 cores", "width " + width);
                    }

                    @Override
                    public String draw() {
                        return "<svg/>";
                    }
                },
                terminal,
                Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC),
                new HostEnvironment(variables, home.resolve("root")));
        return SpeedupCommand.commandLine(context).execute(arguments);
    }

    private Gradebook grade(GradeRequest request, GradingListener progress) {
        requests.add(request);
        String id = request.only().stream().findFirst().orElse("threads/matmul");
        progress.began(new Step("anna", 1, 1, id, "measuring"));
        return Gradebooks.of(new SubmissionVerdict(
                "anna", List.of(), List.of(Gradebooks.verdict(id, verdict, Gradebooks.figures(verdict)))));
    }
}
