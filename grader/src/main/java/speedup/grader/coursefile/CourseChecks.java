package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.exercise.Requirement.Scaling;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.NewerJava;
import speedup.grader.text.DidYouMean;
import speedup.grader.text.UntrustedText;

/** What no schema can say: that exercises are there, once each, and have a bar of the kind that is set. */
final class CourseChecks {

    private static final int SHOWN = 80;

    private final YamlTree tree;
    private final Map<String, Exercise<?, ?, ?>> known = new HashMap<>();
    private final Map<String, Exercise<?, ?, ?>> onNewerJava = new HashMap<>();
    private final List<String> ids;
    private final List<CourseFileProblem> problems = new ArrayList<>();

    private CourseChecks(YamlTree tree, LessonLibrary library) {
        this.tree = tree;
        List<Exercise<?, ?, ?>> all = library.exercises();
        this.ids = all.stream().map(Exercise::id).toList();
        all.forEach(exercise -> known.put(exercise.id(), exercise));
        library.exercisesOnNewerJava().forEach(exercise -> onNewerJava.put(exercise.id(), exercise));
    }

    static List<CourseFileProblem> problems(YamlTree tree, LessonLibrary library) {
        CourseChecks checks = new CourseChecks(tree, library);
        checks.exercises();
        checks.due();
        return checks.problems;
    }

    private void exercises() {
        Map<String, TextPlace> seen = new HashMap<>();
        JsonNode list = tree.root().path("exercises");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String pointer = "/exercises/" + i;
            JsonNode id = list.get(i).path("id");
            if (id.isTextual()) {
                TextPlace place = tree.value(pointer + "/id");
                TextPlace earlier = seen.putIfAbsent(id.asText(), place);
                if (earlier != null) {
                    add(
                            place,
                            shown(id.asText()) + " stands in the list a second time; the first is in line "
                                    + earlier.line() + ". Leave one of them out.");
                }
                exercise(id.asText(), place, pointer, list.get(i));
            }
        }
    }

    private void exercise(String id, TextPlace place, String pointer, JsonNode entry) {
        Exercise<?, ?, ?> newer = onNewerJava.get(id);
        if (newer != null) {
            add(
                    place,
                    NewerJava.reason(newer) + " Point JAVA_HOME at a newer JDK, or leave the exercise out of the list:"
                            + " nobody could earn its points here.");
            return;
        }
        Exercise<?, ?, ?> exercise = known.get(id);
        if (exercise == null) {
            List<String> near = DidYouMean.nearest(id, ids);
            add(
                    place,
                    "There is no exercise \"" + shown(id) + "\"."
                            + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                            + " './speedup list' shows them all.");
            return;
        }
        Stream.of("serialFraction", "share", "byAnyMeans")
                .filter(entry::has)
                .filter(bar -> exercise.requirements().stream().noneMatch(Scaling.class::isInstance))
                .forEach(bar -> add(
                        tree.key(YamlTree.member(pointer, bar)),
                        "\"" + bar + "\" changes a bar by Amdahl's law, and " + id + " has none: " + bars(exercise)
                                + ". Leave \"" + bar + "\" out."));
    }

    private static String bars(Exercise<?, ?, ?> exercise) {
        Optional<Requirement> first = exercise.requirements().stream().findFirst();
        return first.map(requirement -> String.format(
                        Locale.ROOT, "it asks for a speedup of %s, %s", requirement.bar(1), requirement.reason()))
                .orElse("being right is enough");
    }

    private void due() {
        JsonNode due = tree.root().path("due");
        if (!due.isTextual()) {
            return;
        }
        try {
            OffsetDateTime.parse(due.asText());
        } catch (DateTimeException e) {
            add(
                    tree.value("/due"),
                    "\"due\" is " + shown(due.asText()) + ", which no calendar or clock has. Write it like"
                            + " \"due: 2026-11-30T23:59:00+01:00\".");
        }
    }

    private void add(TextPlace place, String text) {
        problems.add(new CourseFileProblem(place, text));
    }

    private static String shown(String text) {
        return UntrustedText.line(text, SHOWN);
    }
}
