package speedup.grader.report.html;

import static j2html.TagCreator.b;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.grader.report.CauseName;
import speedup.grader.report.Figures;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;

/** The source of an answer, with a note below each line that lost time, or that the compiler has something to say about. */
final class SourceListing {

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 300;

    private static final String TAB = "    ";

    /** What stands before lines: a sign and the number. */
    private static final String PLAIN = "  %4d  ";

    private static final String MARKED = "\u25b6 %4d  ";
    private static final String NOTE = "        \u2514 ";

    private final String file;
    private final Map<Integer, List<String>> notes = new TreeMap<>();

    private SourceListing(String file, ExerciseVerdict verdict) {
        this.file = file;
        verdict.speedup().flatMap(SpeedupFigures::stack).map(SpeedupStack::losses).stream()
                .flatMap(List::stream)
                .forEach(this::note);
        Pattern place = Pattern.compile(Pattern.quote(file) + ":(\\d{1,6}): (.*)");
        verdict.details().stream()
                .flatMap(String::lines)
                .map(place::matcher)
                .filter(Matcher::matches)
                .forEach(diagnostic -> note(Integer.parseInt(diagnostic.group(1)), diagnostic.group(2)));
    }

    /**
     * A section with the source.
     *
     * @param file the file's name
     * @param source what is in it
     */
    static DomContent of(String file, String source, ExerciseVerdict verdict) {
        return new SourceListing(file, verdict).listing(source);
    }

    private void note(Loss loss) {
        loss.place()
                .filter(place -> place.file().equals(file))
                .ifPresent(place ->
                        note(place.line(), Figures.times(loss.amount()) + " lost to " + CauseName.of(loss.cause())));
    }

    private void note(int line, String text) {
        notes.computeIfAbsent(line, any -> new ArrayList<>()).add(PageText.line(text, LONGEST_LINE));
    }

    private DomContent listing(String source) {
        List<String> lines = source.lines().toList();
        List<DomContent> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            shown.add(line(i + 1, lines.get(i)));
        }
        Optional<String> left = Optional.of(lines.size() - shown.size())
                .filter(more -> more > 0)
                .map(more -> "... and " + more + " more lines\n");
        return section()
                .withId("source")
                .attr("aria-labelledby", "source-heading")
                .with(
                        h2().withId("source-heading").with(text("The answer: "), code(PageText.plainName(file))),
                        p(summary()),
                        div().withClass("source")
                                .with(pre().withTabindex(0).with(shown).withText(left.orElse(""))));
    }

    private String summary() {
        if (notes.isEmpty()) {
            return "As it was when it was checked. Nothing that was found has a line of its own.";
        }
        List<String> numbers = notes.keySet().stream().map(String::valueOf).toList();
        return "As it was when it was checked. What was found is noted below "
                + (numbers.size() == 1 ? "line " : "lines ") + String.join(", ", numbers) + ".";
    }

    private DomContent line(int number, String untrusted) {
        String line = PageText.line(untrusted.replace("\t", TAB), LONGEST_LINE).stripTrailing();
        List<String> found = notes.getOrDefault(number, List.of());
        if (found.isEmpty()) {
            return each(span(PLAIN.formatted(number)).withClass("line-number"), text(line + "\n"));
        }
        return each(
                b(MARKED.formatted(number) + line).withClass("marked"),
                text("\n"),
                each(found, note -> each(b(NOTE + note).withClass("note"), text("\n"))));
    }
}
