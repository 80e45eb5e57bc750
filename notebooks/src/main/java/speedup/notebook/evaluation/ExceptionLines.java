package speedup.notebook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;

/** An exception that a cell has thrown, told with the lines of cells. */
final class ExceptionLines {

    /** What the shell calls the file of a snippet: its number. */
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(\\w+)");

    /** The class around a snippet; what stands before its members says nothing. */
    private static final String WRAPPER = "REPL.";

    private static final int MOST_FRAMES = 30;
    private static final int MOST_CAUSES = 10;

    private final SnippetPlaces places;

    ExceptionLines(SnippetPlaces places) {
        this.places = places;
    }

    /** The error to show. */
    CellError of(EvalException exception) {
        List<String> lines = new ArrayList<>();
        addTo(lines, exception, "");
        Throwable cause = exception.getCause();
        for (int depth = 0; cause instanceof JShellException && depth < MOST_CAUSES; depth++) {
            addTo(lines, cause, "Caused by: ");
            cause = cause.getCause();
        }
        return new CellError(name(exception), message(exception), lines);
    }

    private void addTo(List<String> lines, Throwable exception, String before) {
        String message = message(exception);
        lines.add(before + name(exception) + (message.isEmpty() ? "" : ": " + message));
        int frames = 0;
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (isShellsOwn(frame)) {
                break;
            }
            if (++frames > MOST_FRAMES) {
                lines.add("    ...");
                break;
            }
            lines.add("    at " + text(frame));
        }
    }

    private static boolean isShellsOwn(StackTraceElement frame) {
        return frame.getClassName().startsWith("jdk.jshell.execution.");
    }

    private String text(StackTraceElement frame) {
        Matcher file =
                SNIPPET_FILE.matcher(Optional.ofNullable(frame.getFileName()).orElse(""));
        Optional<SnippetPlaces.Place> place =
                file.matches() ? places.of(file.group(1), frame.getLineNumber()) : Optional.empty();
        if (place.isEmpty()) {
            return frame.toString();
        }
        String where = "cell " + place.get().cell() + ", line " + place.get().line();
        boolean isCellItself =
                frame.getMethodName().isEmpty() || frame.getMethodName().startsWith("do_it");
        return isCellItself ? where : member(frame) + " (" + where + ")";
    }

    /** Without the classes that the shell puts around what a cell declares. */
    private static String member(StackTraceElement frame) {
        String type = frame.getClassName();
        String declared = type.startsWith(WRAPPER) && type.indexOf('$', WRAPPER.length() + 1) > 0
                ? type.substring(type.lastIndexOf('$') + 1) + "."
                : "";
        boolean isWrapper = declared.chars().limit(1).allMatch(Character::isDigit);
        return (isWrapper ? "" : declared) + frame.getMethodName();
    }

    private static String name(Throwable exception) {
        return exception instanceof EvalException thrown
                ? thrown.getExceptionClassName()
                : exception.getClass().getSimpleName();
    }

    private static String message(Throwable exception) {
        return Optional.ofNullable(exception.getMessage()).orElse("");
    }
}
