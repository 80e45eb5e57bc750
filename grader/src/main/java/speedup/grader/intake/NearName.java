package speedup.grader.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that programs and people make of a source file's: {@code Answer (1).java}, {@code answer.java.txt}. */
final class NearName {

    private static final Pattern AROUND = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern OF_A_COPY =
            Pattern.compile("(?:[-_ ]?\\(\\d+\\)|[-_]\\d+|[-_ ]+(?:copy|kopie)(?:[-_ ]?\\(?\\d+\\)?)?)$");
    private static final String JAVA = ".java";
    private static final String TEXT = ".txt";

    private NearName() {}

    /** Whether a name is another's but for upper and lower case, the number of a copy, and an ending. */
    static boolean isNear(String name, String wanted) {
        return plain(name).equals(plain(wanted));
    }

    /** What all names that are near to each other have in common. */
    static String plain(String name) {
        String lower = AROUND.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        String stem = without(without(lower, TEXT), JAVA);
        boolean isSource = !stem.equals(lower);
        return isSource ? OF_A_COPY.matcher(stem).replaceFirst("") + JAVA : lower;
    }

    private static String without(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
