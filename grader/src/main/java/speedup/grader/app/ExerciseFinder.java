package speedup.grader.app;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.grader.text.DidYouMean;

/**
 * Finds the exercise that a typed text names: by its id, by the id's end, by the name of the answer's class, or by the
 * path of the answer's file or folder.
 */
final class ExerciseFinder {

    private static final String SOURCE = ".java";

    /** From the strictest to the most lenient: the first that finds something decides. */
    private static final List<BiPredicate<Exercise<?, ?, ?>, String>> WAYS = List.of(
            (exercise, typed) -> exercise.id().equals(typed),
            (exercise, typed) -> exercise.id().endsWith("/" + typed),
            (exercise, typed) -> withoutSource(typed).equals(exercise.answerName())
                    || withoutSource(typed).equals(exercise.answerClassName()),
            (exercise, typed) -> endsWithPath(typed, exercise.answerFile()),
            (exercise, typed) -> endsWithPath(typed, folder(exercise.answerFile())),
            (exercise, typed) -> endsWithPath(typed, exercise.answerName() + SOURCE));

    private final List<Exercise<?, ?, ?>> exercises;

    ExerciseFinder(List<Exercise<?, ?, ?>> exercises) {
        this.exercises = exercises;
    }

    /**
     * The one that is meant.
     *
     * @throws UsageException if there is none, or more than one; the message says what may have been meant
     */
    Exercise<?, ?, ?> find(String typed) {
        String text = typed.strip().replace('\\', '/').replaceFirst("/+$", "");
        List<Exercise<?, ?, ?>> found = found(text);
        if (found.size() > 1) {
            throw new UsageException("\"" + typed + "\" can be "
                    + found.stream().map(Exercise::id).collect(Collectors.joining(" or "))
                    + ". Give one of these ids.");
        }
        if (found.isEmpty()) {
            throw new UsageException("There is no exercise \"" + typed + "\"." + suggestion(text)
                    + "\n'./speedup list' shows them all.");
        }
        return found.get(0);
    }

    private List<Exercise<?, ?, ?>> found(String text) {
        return WAYS.stream()
                .map(way -> exercises.stream()
                        .filter(exercise -> way.test(exercise, text))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String suggestion(String text) {
        List<String> near =
                DidYouMean.nearest(text, exercises.stream().map(Exercise::id).toList());
        if (near.isEmpty()) {
            String name = withoutSource(text.substring(text.lastIndexOf('/') + 1));
            near = DidYouMean.nearest(
                            name, exercises.stream().map(Exercise::answerName).toList())
                    .stream()
                    .limit(1)
                    .toList();
        }
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static boolean endsWithPath(String typed, String path) {
        return typed.equals(path) || typed.endsWith("/" + path);
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    private static String withoutSource(String name) {
        return name.endsWith(SOURCE) ? name.substring(0, name.length() - SOURCE.length()) : name;
    }
}
