package speedup.grader.intake.layout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;

/**
 * All attempts of a Blackboard assignment, which are flat: {@code Assignment_user_attempt_TIME_Answer.java}, and a text
 * about each attempt beside.
 *
 * <p>Both the assignment and the user may have an underscore in the name. So students are told apart by both together,
 * and what all have in common is left out of what they are called.
 */
final class BlackboardLayout implements Layout {

    private static final Pattern NAME = Pattern.compile(
            "(?s)(?<who>.+)_attempt_(?<time>\\d{4}-\\d{2}-\\d{2}-\\d{2}-\\d{2}-\\d{2})(?:_(?<file>.+)|\\.txt)");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

    @Override
    public String title() {
        return "Blackboard";
    }

    @Override
    public String example() {
        return "\"Assignment_user_attempt_2026-11-01-12-00-00_Answer.java\"";
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        List<ListedEntry> entries = listing.children(folder).stream()
                .filter(entry -> !entry.isFolder() && NAME.matcher(entry.name()).matches())
                .toList();
        int beginning = Names.commonBeginning(
                entries.stream().map(entry -> who(entry)).distinct().toList(), '_');
        return entries.stream().map(entry -> handedIn(entry, beginning)).toList();
    }

    private static String who(ListedEntry entry) {
        Matcher name = NAME.matcher(entry.name());
        return name.matches() ? name.group("who") : "";
    }

    private static HandedIn handedIn(ListedEntry entry, int beginning) {
        Matcher name = NAME.matcher(entry.name());
        if (!name.matches()) {
            throw new IllegalArgumentException(entry.name());
        }
        String who = name.group("who");
        String user = who.substring(beginning > 0 ? beginning : who.lastIndexOf('_') + 1);
        String file = Names.group(name, "file");
        return HandedIn.of(
                entry,
                new Author(who, user.isEmpty() ? who : user, ""),
                new Attempt(name.group("time"), false, Names.time(name.group("time"), TIME)),
                file.isEmpty() ? Content.TEXT : Content.file(file, 0));
    }
}
