package speedup.grader.app.local;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.roster.Person;

/** Takes what a student is called out of what the intake says of a submission, such as the paths of files in it. */
final class NameRemoval {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A shorter part of a name is a part of other words too. */
    private static final int SHORTEST_PART = 3;

    /** Letters of whichever kind and numbers, so that Ann is not found in annotation. */
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";

    private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{M}\\p{N}])";

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern names;
    private final String replacement;

    private NameRemoval(Pattern names, String replacement) {
        this.names = names;
        this.replacement = Matcher.quoteReplacement(replacement);
    }

    /**
     * Replaces the name of a submission, the name and the ids of its author, and the words of the names.
     *
     * @param id what stands in their place
     */
    static NameRemoval of(String submission, Person author, String id) {
        Stream<String> whole = Stream.concat(Stream.of(submission, author.name()), author.ids().values().stream());
        Stream<String> parts = Stream.of(submission, author.name())
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(part -> part.length() >= SHORTEST_PART);
        String alternatives = Stream.concat(whole, parts)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (alternatives.isEmpty()) {
            return new NameRemoval(NOTHING, id);
        }
        String pattern = NO_WORD_BEFORE + "(?:" + alternatives + ")" + NO_WORD_BEHIND;
        return new NameRemoval(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), id);
    }

    String from(String text) {
        return names.matcher(text).replaceAll(replacement);
    }

    /** The same for what is said of each exercise. */
    Map<String, String> from(Map<String, String> texts) {
        Map<String, String> without = new LinkedHashMap<>();
        texts.forEach((exercise, text) -> without.put(exercise, from(text)));
        return without;
    }
}
