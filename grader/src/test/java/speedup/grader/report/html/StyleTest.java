package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import speedup.grader.report.html.parts.PageFrame;

/** Colors that can be told apart, by the Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11. */
class StyleTest {

    private static final Pattern SCHEME = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private static final List<String> FILLS =
            List.of("fill-good", "fill-unknown", "fill-bad", "fill-even", "fill-lock", "fill-quiet");

    private static List<Map<String, Integer>> schemes() throws IOException {
        try (InputStream stream = PageFrame.class.getResourceAsStream("style.css")) {
            String style = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SCHEME.matcher(style).results().map(StyleTest::colors).toList();
        }
    }

    private static Map<String, Integer> colors(MatchResult scheme) {
        Map<String, Integer> colors = new HashMap<>();
        COLOR.matcher(scheme.group(1))
                .results()
                .forEach(color -> colors.put(color.group(1), Integer.parseInt(color.group(2), 16)));
        return colors;
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static void check(Map<String, Integer> scheme, String front, String ground, double least) {
        assertThat(contrast(scheme.get(front), scheme.get(ground)))
                .as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void textsAreLegibleInEachScheme() throws IOException {
        assertThat(schemes()).hasSize(3).allSatisfy(scheme -> {
            for (String ground : List.of("ground", "band")) {
                for (String text : List.of("text", "soft", "link")) {
                    check(scheme, text, ground, 4.5);
                }
            }
            for (String tone : List.of("good", "bad", "open", "quiet")) {
                check(scheme, tone, tone + "-ground", 4.5);
            }
        });
    }

    @Test
    void partsOfPicturesStandOutFromThePage() throws IOException {
        // What is not certain is between what is proven and what is ruled out, and told in words as well.
        assertThat(schemes())
                .allSatisfy(scheme -> FILLS.stream()
                        .filter(fill -> !fill.equals("fill-unknown"))
                        .forEach(fill -> check(scheme, fill, "ground", 3)));
    }

    /** What a thread does is seen without colors too. */
    @Test
    void runningIsLighterThanWaitingForALock() throws IOException {
        assertThat(schemes()).allSatisfy(scheme -> check(scheme, "fill-good", "fill-lock", 2));
    }
}
