package speedup.grader.report.export;

import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.text.UntrustedText;

/** Text for platforms that show it as it is. */
public final class ExportedText {

    private ExportedText() {}

    /** Texts that a submission has a say in as harmless lines. */
    public static String lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> UntrustedText.lines(text).stream())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The same, or the beginning of it.
     *
     * @param longest the most characters, at least {@value UntrustedText#SHORTEST}
     */
    public static String lines(List<String> texts, int longest) {
        // Cut before it is cleaned too, which takes time.
        return UntrustedText.beginning(
                lines(texts.stream()
                        .map(text -> UntrustedText.beginning(text, longest))
                        .toList()),
                longest);
    }
}
