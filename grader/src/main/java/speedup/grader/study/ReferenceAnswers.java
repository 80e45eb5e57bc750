package speedup.grader.study;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;
import speedup.grader.text.FileProblem;

/**
 * Answers of known speed in a folder: for each exercise a folder such as {@code threads-matmul}, with one source that
 * can be of several kinds, and {@code kinds.properties}, which says of each kind how it stands to the bar. A source has
 * a line {@code Kind KIND = Kind.PARALLEL;}, in which the kind is exchanged. So answers that differ in one thing stand
 * side by side, and differ in nothing else.
 */
public final class ReferenceAnswers {

    private static final String KINDS = "kinds.properties";
    private static final Pattern KIND = Pattern.compile("Kind KIND = Kind\\.\\w+;");

    private ReferenceAnswers() {}

    /**
     * The answers to one exercise, in the order of their truth.
     *
     * @return none if the folder has none for it
     * @throws UnusableAnswersException if a file is not as it should be
     */
    public static List<ReferenceAnswer> of(Exercise<?, ?, ?> exercise, Path folder) throws UnusableAnswersException {
        Path here = folder.resolve(exercise.id().replace('/', '-'));
        if (!Files.isRegularFile(here.resolve(KINDS))) {
            return List.of();
        }
        Path source = here.resolve(exercise.answerName() + ".java");
        try {
            return answers(exercise, source, Files.readString(source), kinds(here.resolve(KINDS)));
        } catch (IOException e) {
            throw new UnusableAnswersException(
                    source + " and " + KINDS + " beside it cannot be read: " + FileProblem.of(e), e);
        }
    }

    private static List<ReferenceAnswer> answers(Exercise<?, ?, ?> exercise, Path source, String text, Properties kinds)
            throws UnusableAnswersException {
        List<ReferenceAnswer> answers = new ArrayList<>();
        for (String kind : kinds.stringPropertyNames()) {
            GroundTruth truth = truth(kinds.getProperty(kind))
                    .orElseThrow(() -> new UnusableAnswersException(source.resolveSibling(KINDS) + ": " + kind
                            + " must be one of " + Arrays.toString(GroundTruth.values()) + "."));
            Matcher line = KIND.matcher(text);
            if (!line.find()) {
                throw new UnusableAnswersException(source + " needs a line \"Kind KIND = Kind." + kind + ";\".");
            }
            AnswerFile file = new AnswerFile(
                    source.getFileName().toString(),
                    line.replaceFirst("Kind KIND = Kind." + Matcher.quoteReplacement(kind) + ";"));
            answers.add(
                    new ReferenceAnswer(exercise, kind.toLowerCase(Locale.ROOT).replace('_', ' '), file, truth));
        }
        answers.sort(Comparator.comparing(ReferenceAnswer::truth).thenComparing(ReferenceAnswer::kind));
        return answers;
    }

    private static Optional<GroundTruth> truth(String text) {
        return Arrays.stream(GroundTruth.values())
                .filter(truth -> truth.toString().equals(text.strip()))
                .findFirst();
    }

    private static Properties kinds(Path file) throws IOException {
        Properties kinds = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kinds.load(reader);
        }
        return kinds;
    }

    /** What is wrong with reference answers, and where. */
    public static final class UnusableAnswersException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableAnswersException(String message) {
            super(message);
        }

        UnusableAnswersException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
