package speedup.grader.grading;

import java.util.List;
import java.util.Optional;
import speedup.grader.compile.Compilation;
import speedup.grader.compile.CompilerMessage;
import speedup.grader.compile.LeftOutClass;
import speedup.grader.intake.AnswerFile;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.Status;

/** Rules on what the compiler said. */
final class CompilationRules {

    private CompilationRules() {}

    /** Why an answer gets no further; nothing if it compiles. */
    static Optional<Ruling> refusal(Compilation compilation, AnswerFile answer) {
        if (compilation instanceof Compilation.Rejected rejected) {
            return Optional.of(Ruling.of(Status.REJECTED, rejected.reason(), List.of()));
        }
        if (compilation instanceof Compilation.DoesNotCompile failed) {
            String advice = LeftOutClass.advice(answer, failed.messages())
                    .map(sentence -> ". " + sentence)
                    .orElse("");
            return Optional.of(
                    Ruling.of(Status.DOES_NOT_COMPILE, firstError(failed) + advice, lines(failed.messages())));
        }
        return Optional.empty();
    }

    private static String firstError(Compilation.DoesNotCompile failed) {
        CompilerMessage first = failed.messages().get(0);
        return "The compiler refused it: " + first.file() + ", line " + first.line() + ": "
                + first.text().lines().findFirst().orElse("");
    }

    private static List<String> lines(List<CompilerMessage> messages) {
        return messages.stream().flatMap(message -> message.toString().lines()).toList();
    }
}
