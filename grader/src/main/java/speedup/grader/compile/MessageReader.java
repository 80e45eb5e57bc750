package speedup.grader.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import speedup.grader.intake.AnswerFile;

/** Puts the compiler's diagnostics into the student's terms: their file, their line, and no path of this machine. */
final class MessageReader {

    private static final Set<Diagnostic.Kind> WARNINGS =
            Set.of(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);

    /** The compiler's own texts. Asked for English, it would fall back to the machine's language before them. */
    private static final Locale ENGLISH = Locale.ROOT;

    private final AnswerFile answer;
    private final List<String> folders;

    /**
     * @param answer the file that the diagnostics are about
     * @param classPath what it was compiled against; the folders in it are kept out of the messages
     */
    MessageReader(AnswerFile answer, List<Path> classPath) {
        this.answer = answer;
        this.folders = Stream.concat(
                        classPath.stream().map(Path::toAbsolutePath).map(Path::getParent),
                        Stream.of(Path.of(System.getProperty("java.home"))))
                .map(folder -> folder + folder.getFileSystem().getSeparator())
                .distinct()
                .toList();
    }

    /** The errors among diagnostics. */
    List<CompilerMessage> errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::message)
                .toList();
    }

    /** The warnings among diagnostics. */
    List<CompilerMessage> warnings(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> WARNINGS.contains(diagnostic.getKind()))
                .map(this::message)
                .toList();
    }

    private CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(ENGLISH);
        for (String folder : folders) {
            text = text.replace(folder, "");
        }
        long position = diagnostic.getPosition();
        if (position == Diagnostic.NOPOS || !(diagnostic.getSource() instanceof AnswerSource)) {
            return new CompilerMessage(answer.path(), 0, 0, text, "");
        }
        return at((int) Math.min(position, answer.content().length()), text);
    }

    /** Counted here and not asked of the diagnostic, whose columns take a tab for eight. */
    private CompilerMessage at(int position, String text) {
        String content = answer.content();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            if (isLineEnd(content, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        int lineEnd = lineStart;
        while (lineEnd < content.length() && content.charAt(lineEnd) != '\n' && content.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        String sourceLine = content.substring(lineStart, lineEnd);
        return new CompilerMessage(answer.path(), line, position - lineStart + 1, text, sourceLine);
    }

    /** A line feed, or a carriage return that no line feed follows. */
    private static boolean isLineEnd(String content, int at) {
        char c = content.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == content.length() || content.charAt(at + 1) != '\n'));
    }
}
