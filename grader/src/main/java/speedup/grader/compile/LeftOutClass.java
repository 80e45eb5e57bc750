package speedup.grader.compile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.intake.AnswerFile;

/** A class of a student's that an answer needs, and whose file was not taken: an answer is one file. */
public final class LeftOutClass {

    /** As the compiler names what it cannot find; {@code Helper.sum()} has it look for a variable. */
    private static final Pattern SYMBOL =
            Pattern.compile("symbol: +(?:class|variable) (\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)");

    private LeftOutClass() {}

    /** What to do about the first such class; empty if that is not what the answer lacks. */
    public static Optional<String> advice(AnswerFile answer, List<CompilerMessage> messages) {
        return messages.stream()
                .flatMap(message -> symbol(message.text()))
                .filter(answer.leftOut()::contains)
                .findFirst()
                .map(name ->
                        "It needs the class " + name + ", whose file " + name + ".java was handed in but is not taken:"
                                + " an answer is one file. Put the class into " + answer.name() + ".");
    }

    private static Stream<String> symbol(String text) {
        Matcher matcher = SYMBOL.matcher(text);
        return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
    }
}
