package speedup.grader.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.text.UntrustedText;

/**
 * Finds the student's code on a stack.
 *
 * @param className the full name of the answer's class
 */
record StudentCode(String className) {

    /** Deeper stacks are recursions, whose upper end is enough. */
    private static final int MOST_FRAMES = 64;

    private static final int LONGEST_NAME = 80;

    /**
     * A stack as seen from the student's code.
     *
     * @param path the student's methods, the innermost first, recursions counted once; empty if none is there
     * @param isStudents whether the student's file is on it
     * @param place the innermost line of the student's file; empty also where the recording does not know its number
     * @param called the class that this line called, empty if the line itself was running
     * @param top the class that was running
     */
    record View(String path, boolean isStudents, Optional<SourceLine> place, String called, String top) {}

    View view(@Nullable RecordedStackTrace trace) {
        List<String> path = new ArrayList<>();
        OptionalInt line = OptionalInt.empty();
        String top = "";
        String called = "";
        for (RecordedFrame frame : frames(trace)) {
            RecordedMethod method = frame.getMethod();
            String type = method.getType().getName();
            top = top.isEmpty() ? type : top;
            if (isStudents(type)) {
                line = line.isEmpty() ? OptionalInt.of(frame.getLineNumber()) : line;
                String step = shortened(type) + "." + shortened(method.getName());
                if (path.isEmpty() || !path.get(path.size() - 1).equals(step)) {
                    path.add(step);
                }
            } else if (line.isEmpty()) {
                called = type;
            }
        }
        Optional<SourceLine> place =
                line.orElse(0) > 0 ? Optional.of(new SourceLine(file(), line.getAsInt())) : Optional.empty();
        return new View(String.join(" < ", path), line.isPresent(), place, called, top);
    }

    private static List<RecordedFrame> frames(@Nullable RecordedStackTrace trace) {
        return trace == null
                ? List.of()
                : trace.getFrames().stream()
                        .filter(frame -> frame.isJavaFrame() && frame.getMethod() != null)
                        .limit(MOST_FRAMES)
                        .toList();
    }

    private boolean isStudents(String type) {
        return type.equals(className) || type.startsWith(className + "$");
    }

    /** The name of the student's file. */
    String file() {
        return simple(className) + ".java";
    }

    /** A class's name as a reader knows it, such as {@code double[][]}. */
    static String readable(@Nullable RecordedClass type) {
        if (type == null) {
            return "an object";
        }
        String name = type.getName();
        int dimensions = 0;
        while (dimensions < name.length() && name.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = dimensions == 0 ? name : element(name.substring(dimensions));
        String simple = simple(element) + "[]".repeat(Math.min(dimensions, 4));
        return shortened(simple);
    }

    /** A name of any length, such as an untrusted recording has, as one of limited length. */
    private static String shortened(String name) {
        return UntrustedText.beginning(name, LONGEST_NAME);
    }

    private static String element(String code) {
        return switch (code) {
            case "D" -> "double";
            case "F" -> "float";
            case "J" -> "long";
            case "I" -> "int";
            case "S" -> "short";
            case "C" -> "char";
            case "B" -> "byte";
            case "Z" -> "boolean";
            default -> code.startsWith("L") && code.endsWith(";") ? code.substring(1, code.length() - 1) : code;
        };
    }

    /** A name without its package, and without the class around it; shortened. */
    static String simple(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return shortened(last.substring(last.lastIndexOf('$') + 1));
    }
}
