package speedup.grader.report.html.parts;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import speedup.grader.text.UntrustedText;

/**
 * What explains a verdict further, line by line. What a compiler says is parted into one block for each place, so that
 * a message stands beside its source line.
 */
public final class DetailLines {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1_000;

    /** {@code Answer.java:12: what is wrong}, as CompilerMessage writes it. */
    private static final Pattern PLACE = Pattern.compile("\\S.*\\.java:\\d+: .*");

    private DetailLines() {}

    public static DomContent of(List<String> details) {
        List<String> all = details.stream().flatMap(String::lines).toList();
        List<String> lines = UntrustedText.first(all, MOST_LINES).stream()
                .map(line -> PageText.line(line, LONGEST_LINE).stripTrailing())
                .toList();
        return div().withClass("details").with(blocks(lines).stream().map(DetailLines::block));
    }

    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : lines) {
            if (blocks.isEmpty() || PLACE.matcher(line).matches()) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        return blocks;
    }

    private static DomContent block(List<String> lines) {
        boolean hasPlace = PLACE.matcher(lines.get(0)).matches();
        List<String> quoted = hasPlace ? lines.subList(1, lines.size()) : lines;
        return div().condWith(hasPlace, p(lines.get(0)).withClass("place"))
                // Wide lines scroll, which takes a focus for those without a mouse.
                .condWith(!quoted.isEmpty(), pre(String.join("\n", quoted)).withTabindex(0));
    }
}
