package speedup.grader.report.html;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.LessonSections;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** Gradebooks of a size and of contents that pages have to bear. */
final class SampleClass {

    static final LessonSections SECTIONS =
            LessonSections.in(Path.of(System.getProperty("speedup.home")), LessonLibrary.ofClassPath());

    /** Markup, the end of what a text may stand in, an address, codes that reorder or end text, and half a character. */
    static final String HOSTILE =
            "</title></style><script>alert(1)</script><img src=x onerror=alert(1)> \" ' ` javascript:"
                    + "alert(1) data:text/html,x &lt;b&gt; &#60;i> ]]> <!-- \u202egnp.exe \u2066 \u0000 \u001b[31m \ud800 \ufffe"
                    + " onmouseover=alert(1) style=x\n</pre></svg><base href=//x.invalid>";

    /** The file that the losses of sample verdicts are in. */
    static final String FILE = "ParallelBlur.java";

    private static final List<Status> STATUSES = List.of(Status.values());

    private SampleClass() {}

    /** A class that did every exercise of the course, some well and some not. */
    static Gradebook of(int students) {
        Random random = new Random(1);
        return Gradebooks.of(IntStream.range(0, students)
                .mapToObj(i -> submission("Student " + (char) ('A' + i % 26) + " number " + i, random))
                .toArray(SubmissionVerdict[]::new));
    }

    private static SubmissionVerdict submission(String name, Random random) {
        List<ExerciseVerdict> verdicts = new ArrayList<>();
        double skill = random.nextDouble();
        for (Exercise<?, ?, ?> exercise : Exercises.load().all()) {
            Status status = random.nextDouble() < skill ? Status.PASSED : STATUSES.get(random.nextInt(STATUSES.size()));
            verdicts.add(Gradebooks.verdict(exercise.id(), status, Gradebooks.figures(status)));
        }
        List<String> problems = random.nextInt(10) > 0
                ? List.of()
                : List.of("The file pom.xml was not taken: only the files that you edit are.");
        return new SubmissionVerdict(name, problems, verdicts);
    }

    /** A submission that says hostile things wherever it can say anything. */
    static SubmissionVerdict hostile() {
        List<ExerciseVerdict> verdicts = new ArrayList<>();
        for (Status status : Status.values()) {
            verdicts.add(new ExerciseVerdict(
                    status + HOSTILE,
                    status,
                    0,
                    10,
                    HOSTILE,
                    List.of(HOSTILE, "A.java:1: " + HOSTILE),
                    status == Status.TOO_SLOW
                            ? List.of(tooSlow(hostileThreads()))
                            : Gradebooks.figures(status).stream().toList(),
                    List.of()));
        }
        return new SubmissionVerdict(HOSTILE, List.of(HOSTILE, HOSTILE), verdicts);
    }

    /** Figures of an answer of which this was recorded. */
    static SpeedupFigures tooSlow(ThreadTimeline threads) {
        SpeedupStack stack = new SpeedupStack(2, 2, List.of(), Optional.of(threads));
        return new SpeedupFigures(0.96, 0, 1.02, 1.82, "the law", 640, 2, 9, Double.NaN, Optional.of(stack));
    }

    private static ThreadTimeline hostileThreads() {
        Optional<SourceLine> line = Optional.of(new SourceLine(HOSTILE + ".java", 3));
        Segment segment = new Segment(0, 9_000_000, Activity.LOCKED, line);
        return new ThreadTimeline(10_000_000, List.of(new Lane(HOSTILE, List.of(segment))), 0, Map.of(3, HOSTILE));
    }

    /** As many threads and segments as there may be, each at a line of its own, with names and code as long as any. */
    static ThreadTimeline largestThreads() {
        List<Lane> lanes = new ArrayList<>();
        List<Activity> activities = List.of(Activity.values());
        Map<Integer, String> code = new HashMap<>();
        for (int i = 0; i < ThreadTimeline.MOST_LANES; i++) {
            List<Segment> segments = new ArrayList<>();
            for (int j = 0; j < ThreadTimeline.MOST_SEGMENTS; j++) {
                int line = 1 + i * ThreadTimeline.MOST_SEGMENTS + j;
                Activity activity = activities.get((i + j) % activities.size());
                segments.add(new Segment(
                        1_000_000L * j, 1_000_000L * (j + 1), activity, Optional.of(new SourceLine(FILE, line))));
                if (code.size() < ThreadTimeline.MOST_CODE_LINES) {
                    code.put(line, "<".repeat(ThreadTimeline.LONGEST_CODE));
                }
            }
            lanes.add(new Lane("&".repeat(ThreadTimeline.LONGEST_NAME), segments));
        }
        return new ThreadTimeline(1_000_000L * ThreadTimeline.MOST_SEGMENTS, lanes, 9, code);
    }

    /** A submission whose texts are far longer than any page can show. */
    static SubmissionVerdict huge() {
        List<String> details =
                IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList();
        ExerciseVerdict verdict = new ExerciseVerdict(
                "threads/sum", Status.INCORRECT, 0, 10, "<".repeat(1 << 20), details, List.of(), List.of());
        ExerciseVerdict oneLine = new ExerciseVerdict(
                "threads/fft",
                Status.INCONCLUSIVE,
                0,
                10,
                "x".repeat(1 << 20),
                List.of("<&>".repeat(1 << 20)),
                Gradebooks.figures(Status.INCONCLUSIVE).stream().toList(),
                List.of());
        return new SubmissionVerdict("n".repeat(1 << 20), List.of("p".repeat(1 << 20)), List.of(verdict, oneLine));
    }

    /** A source that is long, wide and hostile. */
    static String source(int lines) {
        StringBuilder source = new StringBuilder("package blur;\n\n" + HOSTILE + "\n");
        for (int i = 3; i < lines; i++) {
            source.append("\tif (rows > ")
                    .append(i)
                    .append(") { blur(rows, ")
                    .append(i % 7)
                    .append("); }\n");
        }
        return source.append("// ").append("x".repeat(5_000)).append("\n").toString();
    }

    static SubmissionVerdict wide() {
        return new SubmissionVerdict(
                "\u05d0\u05d3\u05d4 \u738b\u5c0f\u660e",
                List.of(),
                List.of(Gradebooks.verdict("threads/sum", Status.PASSED, Optional.of(Gradebooks.figures(60, 100)))));
    }

    /** None, that of two cores, of four, and of so many that a law bends down; one with nothing proven. */
    static List<Optional<MeasuredScaling>> curves() {
        return List.of(
                Optional.empty(),
                Optional.of(curve(on(2, 1.71, 1.66, 1.8))),
                Optional.of(curve(on(2, 1.9, 1.86, 1.95), on(3, 2.71, 2.6, 2.8), on(4, 3.4, 3.2, 3.5))),
                Optional.of(curve(
                        on(2, 1.9, 1.8, 2),
                        on(16, 9.4, 9, 9.9),
                        on(32, 11, 10, Double.POSITIVE_INFINITY),
                        on(64, 8.1, 0, 8.6))),
                Optional.of(curve(on(2, Double.NaN, 0, Double.POSITIVE_INFINITY))));
    }

    private static MeasuredScaling curve(SpeedupFigures... measured) {
        return new MeasuredScaling(new Requirement.Scaling(0.05, 100), List.of(measured));
    }

    private static SpeedupFigures on(int cores, double estimate, double low, double high) {
        return new SpeedupFigures(estimate, low, high, 1.9, "the law", 100, cores, 9, cores, Optional.empty());
    }
}
