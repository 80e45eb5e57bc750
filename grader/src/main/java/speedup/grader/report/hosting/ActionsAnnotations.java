package speedup.grader.report.hosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.report.StatusLabel;
import speedup.grader.report.export.ExportedText;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * What GitHub shows beside the lines of a repository: an error for each exercise that failed, a notice for each that is
 * inconclusive.
 *
 * @param lines the commands, each a line
 * @param leftOut how many more there would be, had GitHub room for them
 */
public record ActionsAnnotations(List<String> lines, int leftOut) {

    /** GitHub shows no more of a kind for a step. */
    static final int MOST_OF_A_KIND = 10;

    /** In characters; GitHub shows a few lines. */
    private static final int LONGEST_MESSAGE = 2_000;

    private static final int LONGEST_TITLE = 200;

    /** The place of a compiler's message, as the details of an answer that does not compile begin. */
    private static final Pattern COMPILER_PLACE = Pattern.compile("^[^\\n]*?\\.java:(\\d{1,9}): ");

    public ActionsAnnotations {
        lines = List.copyOf(lines);
    }

    /** The annotations of a gradebook; answers that were not attempted come last, and are left out first. */
    public static ActionsAnnotations of(Gradebook gradebook, AnswerFiles files) {
        List<Entry> failed = new ArrayList<>();
        List<Entry> notAttempted = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        boolean named = gradebook.submissions().size() > 1;
        for (SubmissionVerdict submission : gradebook.submissions()) {
            for (ExerciseVerdict exercise : submission.exercises()) {
                Entry entry = new Entry(submission.name(), exercise, named);
                switch (exercise.status()) {
                    case PASSED -> {
                        // Nothing to say about it.
                    }
                    case INCONCLUSIVE -> open.add(entry);
                    case NOT_ATTEMPTED -> notAttempted.add(entry);
                    case TOO_SLOW, INCORRECT, CRASHED, TIMED_OUT, DOES_NOT_COMPILE, REJECTED -> failed.add(entry);
                }
            }
        }
        failed.addAll(notAttempted);
        List<String> lines = Stream.concat(lines("error", failed, files), lines("notice", open, files))
                .toList();
        return new ActionsAnnotations(lines, failed.size() + open.size() - lines.size());
    }

    private static Stream<String> lines(String command, List<Entry> entries, AnswerFiles files) {
        return entries.stream().limit(MOST_OF_A_KIND).map(entry -> entry.line(command, files));
    }

    /** One exercise of a submission, whose name is said if there are several. */
    private record Entry(String submission, ExerciseVerdict exercise, boolean named) {

        String line(String command, AnswerFiles files) {
            Map<String, String> properties = new LinkedHashMap<>();
            files.path(submission, exercise.id()).ifPresent(file -> {
                properties.put("file", UntrustedText.line(file));
                lineNumber(exercise).ifPresent(number -> properties.put("line", number));
            });
            String title = exercise.id() + ": " + StatusLabel.of(exercise.status());
            properties.put("title", UntrustedText.line(named ? submission + ", " + title : title, LONGEST_TITLE));
            return WorkflowCommand.of(
                    command, properties, ExportedText.lines(List.of(exercise.message()), LONGEST_MESSAGE));
        }
    }

    /** The line that the verdict is about, if it is about one. */
    private static Optional<String> lineNumber(ExerciseVerdict exercise) {
        if (exercise.status() == Status.DOES_NOT_COMPILE) {
            return exercise.details().stream()
                    .map(COMPILER_PLACE::matcher)
                    .filter(Matcher::find)
                    .map(place -> place.group(1))
                    .findFirst();
        }
        return exercise.speedup().flatMap(figures -> figures.stack()).stream()
                .flatMap(stack -> stack.losses().stream())
                .map(Loss::place)
                .flatMap(Optional::stream)
                .map(SourceLine::line)
                .map(String::valueOf)
                .findFirst();
    }
}
