package speedup.grader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name from a submission, split at its slashes of either kind. It is compared and printed, never
 * opened; even so, one that would lead out of its folder is told apart, because nobody writes such a
 * name by accident.
 *
 * @param names the folders and, last, the file; none empty, none a single dot
 * @param escapes whether it starts at a root or a drive, or goes up
 */
record EntryPath(List<String> names, boolean escapes) {

    private static final int LONGEST_SHOWN = 160;
    private static final Set<String> LEFT_BY_TOOLS =
            Set.of("__MACOSX", "target", "node_modules", "Thumbs.db", "desktop.ini");

    EntryPath {
        names = List.copyOf(names);
    }

    static EntryPath of(String name) {
        String slashed = name.replace('\\', '/');
        List<String> names = new ArrayList<>();
        for (String part : slashed.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                names.add(part);
            }
        }
        boolean escapes = slashed.startsWith("/") || slashed.matches("(?s)[A-Za-z]:.*") || names.contains("..");
        return new EntryPath(names, escapes);
    }

    /** Whether a tool left it behind: version control, an IDE, a build, a desktop. */
    boolean isLeftByTool() {
        return names.isEmpty() || names.stream().anyMatch(EntryPath::isLeftByTool);
    }

    static boolean isLeftByTool(String name) {
        return LEFT_BY_TOOLS.contains(name) || (name.startsWith(".") && !name.equals(".."));
    }

    /** The file's own name. */
    String fileName() {
        return names.get(names.size() - 1);
    }

    /** The path with forward slashes, fit to be printed. If it is too long, the end is left of it. */
    @Override
    public String toString() {
        String path = (escapes && !names.contains("..") ? "/" : "") + String.join("/", names);
        String end = path.substring(Math.max(0, path.length() - LONGEST_SHOWN));
        return (end.length() < path.length() ? "..." : "") + printable(end);
    }

    /** A stranger's text, short and without anything that could steer a terminal. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > LONGEST_SHOWN ? shown + "..." : shown.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
