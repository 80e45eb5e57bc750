package speedup.grader.intake.layout;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** What several layouts do with names. */
final class Names {

    private Names() {}

    /** A group of a match, or an empty text if it has no part in it. */
    static String group(Matcher matcher, String group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }

    /** A number in a name; any one that is too large is equally large. */
    static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    /** A time in a name, or nothing if it is none, as in a language that is not known. */
    static Optional<LocalDateTime> time(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /**
     * How long the beginning is that all names have in common, up to and with the last separator in it, and with
     * something left of each name; 0 for a single name, of which nobody can tell where it ends.
     */
    static int commonBeginning(List<String> names, char separator) {
        if (names.size() < 2) {
            return 0;
        }
        String first = names.get(0);
        int common = first.length();
        for (String name : names) {
            int most = Math.min(common, name.length());
            common = 0;
            while (common < most && name.charAt(common) == first.charAt(common)) {
                common++;
            }
        }
        int end = first.substring(0, common).lastIndexOf(separator) + 1;
        return names.stream().anyMatch(name -> name.length() == end) ? 0 : end;
    }
}
