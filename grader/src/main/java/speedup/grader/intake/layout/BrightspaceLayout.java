package speedup.grader.intake.layout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;

/** All submissions of a Brightspace folder: a folder for each attempt, or flat with the same beginning. */
final class BrightspaceLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("(?s)(?<id>\\d+)-\\d+\\s*-\\s*(?<who>.+?)\\s*-\\s+"
            + "(?<time>[^-]*\\d{4}[^-]*?)(?:\\s+-\\s+(?<file>.+))?");
    private static final Pattern TIME =
            Pattern.compile("(?<month>\\p{L}{3})\\p{L}*\\.? (?<day>\\d{1,2}), (?<year>\\d{4}) "
                    + "(?<hour>\\d{1,2}):?(?<minute>\\d{2})\\s?(?<half>[AaPp][Mm])?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int HOURS_OF_HALF_A_DAY = 12;

    @Override
    public String title() {
        return "Brightspace";
    }

    @Override
    public String example() {
        return "\"12345-67890 - First Last - Nov 1, 2026 1200 PM\"";
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .flatMap(entry -> handedIn(entry).stream())
                .toList();
    }

    private static Optional<HandedIn> handedIn(ListedEntry entry) {
        Matcher name = NAME.matcher(entry.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String file = Names.group(name, "file");
        if (entry.isFolder() != file.isEmpty()) {
            return Optional.empty();
        }
        Author author = new Author(name.group("id") + " " + name.group("who"), name.group("who"), name.group("id"));
        Content content = entry.isFolder() ? Content.FOLDER : Content.file(file, 0);
        String time = sortable(name.group("time"));
        Attempt attempt = new Attempt(time, false, Names.time(time, SORTABLE));
        return Optional.of(HandedIn.of(entry, author, attempt, content));
    }

    /** The time so that texts sort as times do, or as it is if its language is not known. */
    static String sortable(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return text;
        }
        int month = MONTHS.indexOf(time.group("month").toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            return text;
        }
        return "%s-%02d-%02d %02d:%s"
                .formatted(
                        time.group("year"),
                        month,
                        Integer.parseInt(time.group("day")),
                        hour(time),
                        time.group("minute"));
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = Names.group(time, "half").toLowerCase(Locale.ROOT);
        if (half.isEmpty()) {
            return hour;
        }
        return hour % HOURS_OF_HALF_A_DAY + (half.equals("pm") ? HOURS_OF_HALF_A_DAY : 0);
    }
}
