package speedup.grader.report.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * Names of files for submissions: letters, digits, dots, dashes and low lines of ASCII, which every file system, locale
 * and address takes as they are. No two differ in case only.
 */
public final class PageNames {

    private static final int LONGEST = 80;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern OUTER = Pattern.compile("^[._-]+|[._-]+$");

    /** Windows has devices of these names, in every folder and with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private PageNames() {}

    /** The names, without an ending, in the order of the submissions. */
    static List<String> of(List<SubmissionVerdict> submissions) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (SubmissionVerdict submission : submissions) {
            names.add(unique(safe(submission.name()), taken));
        }
        return names;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }

    private static String safe(String untrusted) {
        String start = untrusted.substring(0, Math.min(untrusted.length(), 4 * LONGEST));
        String ascii = ACCENTS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = trimmed(UNSAFE.matcher(ascii).replaceAll("_"));
        String name = trimmed(joined.substring(0, Math.min(joined.length(), LONGEST)));
        if (name.isEmpty()) {
            return "submission";
        }
        return DEVICE.matcher(name).matches() ? "submission-" + name : name;
    }

    private static String trimmed(String name) {
        return OUTER.matcher(name).replaceAll("");
    }
}
