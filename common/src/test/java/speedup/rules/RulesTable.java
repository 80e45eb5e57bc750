package speedup.rules;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entries of {@link VerdictRules} as Markdown, a table for each part. */
final class RulesTable {

    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";
    private static final Pattern TEXT_OF_THE_PROJECT = Pattern.compile("(docs/)?([\\w/-]+)\\.md");

    private RulesTable() {}

    /** The text with the tables between its marks in place of what was there. */
    static String replacedIn(String text, List<Field> constants) {
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException("docs/rules.md has lost the marks between which the tables stand");
        }
        return text.substring(0, begin) + "\n" + tables(constants) + "\n" + text.substring(end);
    }

    private static String tables(List<Field> constants) {
        return Arrays.stream(RulePart.values())
                .map(part -> table(
                        part,
                        constants.stream()
                                .filter(field -> field.getAnnotation(Rule.class).part() == part)
                                .toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(RulePart part, List<Field> constants) {
        return "## " + part.title() + "\n\n" + part.effect() + "\n\n"
                + "| rule | value | unit | range | why | source |\n|---|---|---|---|---|---|\n"
                + constants.stream().map(RulesTable::row).collect(Collectors.joining());
    }

    private static String row(Field constant) {
        Rule rule = constant.getAnnotation(Rule.class);
        return "| %s (`%s`) | **%s** | %s | %s | %s | %s |\n"
                .formatted(
                        rule.meaning(),
                        constant.getName(),
                        RuleValue.of(constant).text(),
                        rule.unit(),
                        rule.range(),
                        rule.reason(),
                        linked(rule.source()));
    }

    /** Texts of the project are named from its root, and linked from the folder of the table. */
    private static String linked(String source) {
        return TEXT_OF_THE_PROJECT.matcher(source).replaceAll(RulesTable::link);
    }

    private static String link(MatchResult text) {
        String path = text.group(1) == null ? "../" + text.group(2) : text.group(2);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Matcher.quoteReplacement("[" + name + "](" + path + ".md)");
    }
}
