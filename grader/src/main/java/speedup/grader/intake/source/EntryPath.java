package speedup.grader.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import speedup.grader.text.UntrustedText;

/**
 * A name from a submission, split at its slashes of either kind. It is compared and printed, never
 * opened; even so, one that would lead out of its folder is told apart, because nobody writes such a
 * name by accident.
 *
 * @param names the folders and, last, the file; none empty, none a single dot
 * @param escapes whether it starts at a root or a drive, or goes up
 */
public record EntryPath(List<String> names, boolean escapes) {

    private static final int LONGEST_SHOWN = 160;
    private static final Set<String> LEFT_BY_TOOLS =
            Set.of("__MACOSX", "target", "node_modules", "Thumbs.db", "desktop.ini");

    public EntryPath {
        names = List.copyOf(names);
    }

    public static EntryPath of(String name) {
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

    /** A path of these names, none of which leads anywhere. */
    public static EntryPath ofNames(List<String> names) {
        return of(String.join("/", names));
    }

    /** The file's own name, or an empty text if there is none. */
    public String fileName() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** This path with others in front of it. */
    EntryPath below(List<String> folders) {
        List<String> all = new ArrayList<>(folders);
        all.addAll(names);
        return new EntryPath(all, escapes);
    }

    /** Whether a tool left it behind: version control, an IDE, a build, a desktop. */
    public boolean isLeftByTool() {
        return names.isEmpty() || names.stream().anyMatch(EntryPath::isLeftByTool);
    }

    public static boolean isLeftByTool(String name) {
        return LEFT_BY_TOOLS.contains(name) || (name.startsWith(".") && !name.equals(".."));
    }

    /** Whether a file of this name is meant to be a Java source, also with what browsers put behind it. */
    public static boolean isNamedLikeSource(String name) {
        return name.toLowerCase(Locale.ROOT).contains(".java");
    }

    /** The path with forward slashes, harmless where it is shown. If it is too long, the end is left of it. */
    @Override
    public String toString() {
        String path = (escapes && !names.contains("..") ? "/" : "") + String.join("/", names);
        return UntrustedText.end(UntrustedText.line(path), LONGEST_SHOWN);
    }

    /** A name or a message from a submission, short and harmless where it is shown. */
    public static String shown(String text) {
        return UntrustedText.line(text, LONGEST_SHOWN);
    }
}
