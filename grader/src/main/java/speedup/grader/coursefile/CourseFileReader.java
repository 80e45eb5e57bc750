package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.grader.course.LessonLibrary;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.ExerciseWorth;
import speedup.grader.marks.LatePolicy;
import speedup.grader.marks.PartialCredit;
import speedup.rules.VerdictRules;

/** Reads course files. */
public final class CourseFileReader {

    private static final double PERCENT = 100;

    private final LessonLibrary library;

    /**
     * A reader.
     *
     * @param library the lessons that there are; those that a file names are added
     */
    public CourseFileReader(LessonLibrary library) {
        this.library = library;
    }

    /**
     * Reads a file.
     *
     * @throws CourseFileException if something in it has to be put right; the message says all of it
     * @throws IOException if it cannot be read
     */
    public CourseFile read(Path file) throws IOException, CourseFileException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(YamlText.MOST_BYTES + 1);
        }
        return read(file, bytes);
    }

    private CourseFile read(Path file, byte[] bytes) throws CourseFileException {
        if (bytes.length > YamlText.MOST_BYTES) {
            String text = "The file is too large: a course file has at most " + YamlText.MOST_BYTES / 1024 + " KiB.";
            throw new CourseFileException(file, List.of(new CourseFileProblem(TextPlace.START, text)));
        }
        List<CourseFileProblem> problems = new ArrayList<>();
        Optional<YamlTree> tree = YamlText.read(bytes, problems);
        tree.ifPresent(found -> {
            problems.addAll(CourseSchema.load().problems(found));
            Set<TextPlace> told =
                    problems.stream().map(CourseFileProblem::place).collect(Collectors.toSet());
            CourseLessons.add(found, file, library).stream()
                    .filter(problem -> !told.contains(problem.place()))
                    .forEach(problems::add);
            CourseChecks.problems(found, library).stream()
                    .filter(problem -> !told.contains(problem.place()))
                    .forEach(problems::add);
        });
        if (tree.isEmpty() || !problems.isEmpty()) {
            throw new CourseFileException(file, problems);
        }
        return course(file, tree.get().root());
    }

    /** What a file says that has no problem. */
    private CourseFile course(Path file, JsonNode root) {
        ExerciseWorth usual = new ExerciseWorth(
                root.path("points").asDouble(VerdictRules.POINTS),
                false,
                credit(root, PartialCredit.NONE),
                root.path("testsPassed").asDouble(0));
        return new CourseFile(
                String.valueOf(file.getFileName()),
                root.path("title").asText(""),
                whole(root.path("cores")),
                whole(root.path("retries")),
                root.has("exercises") ? chosen(root.path("exercises"), usual) : everything(usual),
                late(root),
                attempts(root.path("attempts").asText("newest")),
                encodings(root.path("encodings")));
    }

    private List<CourseExercise> everything(ExerciseWorth usual) {
        return library.exercises().stream()
                .map(exercise -> new CourseExercise(exercise, usual, exercise.requirements()))
                .toList();
    }

    private List<CourseExercise> chosen(JsonNode list, ExerciseWorth usual) {
        Map<String, Exercise<?, ?, ?>> byId =
                library.exercises().stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        List<CourseExercise> chosen = new ArrayList<>();
        for (JsonNode entry : list) {
            Exercise<?, ?, ?> exercise = byId.get(entry.path("id").asText());
            if (exercise != null) {
                ExerciseWorth worth = new ExerciseWorth(
                        entry.path("points").asDouble(usual.points()),
                        entry.path("bonus").asBoolean(false),
                        credit(entry, usual.tooSlow()),
                        entry.path("testsPassed").asDouble(usual.testsPassed()));
                List<Requirement> requirements = exercise.requirements().stream()
                        .map(requirement -> requirement(requirement, entry))
                        .toList();
                chosen.add(new CourseExercise(exercise, worth, requirements));
            }
        }
        return chosen;
    }

    private static Requirement requirement(Requirement requirement, JsonNode entry) {
        if (requirement instanceof Scaling && entry.has("byAnyMeans")) {
            return new MinimumSpeedup(entry.path("byAnyMeans").asDouble(), requirement.size());
        }
        if (requirement instanceof Scaling scaling) {
            return new Scaling(
                    entry.path("serialFraction").asDouble(scaling.serialFraction()),
                    entry.path("share").asDouble(scaling.share()),
                    scaling.size());
        }
        return requirement;
    }

    private static PartialCredit credit(JsonNode around, PartialCredit usual) {
        JsonNode credit = around.path("tooSlow");
        return credit.isMissingNode()
                ? usual
                : new PartialCredit(
                        credit.path("from").asDouble(), credit.path("credit").asDouble());
    }

    private static Optional<LatePolicy> late(JsonNode root) {
        if (!root.has("due")) {
            return Optional.empty();
        }
        OffsetDateTime due = OffsetDateTime.parse(root.path("due").asText());
        JsonNode late = root.path("late");
        return Optional.of(
                late.isMissingNode()
                        ? LatePolicy.lenient(due)
                        : new LatePolicy(
                                due,
                                percent(late.path("perDay").asText()),
                                percent(late.path("atMost").asText("100%")),
                                duration(late.path("grace").asText("0m"))));
    }

    private static double percent(String text) {
        return Double.parseDouble(text.substring(0, text.length() - 1)) / PERCENT;
    }

    private static AttemptPolicy attempts(String text) {
        return switch (text) {
            case "newest" -> AttemptPolicy.NEWEST;
            case "first" -> AttemptPolicy.FIRST;
            default -> new AttemptPolicy(Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)));
        };
    }

    private static Set<SourceEncoding> encodings(JsonNode list) {
        if (list.isMissingNode()) {
            return SourceEncoding.ALL;
        }
        Set<SourceEncoding> encodings = EnumSet.noneOf(SourceEncoding.class);
        list.forEach(each -> SourceEncoding.named(each.asText()).ifPresent(encodings::add));
        return encodings;
    }

    private static Duration duration(String text) {
        int count = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private static OptionalInt whole(JsonNode number) {
        return number.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(number.asInt());
    }
}
