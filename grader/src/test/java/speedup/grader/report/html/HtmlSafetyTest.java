package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.verdict.Gradebook;

/** What holds for every page, whatever a submission says. */
class HtmlSafetyTest {

    private static final Set<String> ELEMENTS = Set.of(
            "#root html head meta title style body main footer section div h1 h2 h3 p ul li dl dt dd a b bdi code pre small"
                    .concat(" span table caption thead tbody tfoot tr th td svg desc rect line polyline circle text")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(("lang charset http-equiv content name class id href scope role tabindex aria-hidden aria-label"
                            + " aria-labelledby viewBox x y width height x1 y1 x2 y2 cx cy r points text-anchor")
                    .split(" "));

    static Stream<Gradebook> gradebooks() {
        return Stream.of(
                Gradebooks.of(),
                Gradebooks.of(Gradebooks.everyStatus("Ada")),
                Gradebooks.of(SampleClass.hostile(), SampleClass.hostile()),
                Gradebooks.of(SampleClass.huge(), SampleClass.wide()),
                SampleClass.of(3));
    }

    private static Map<String, String> all(Gradebook gradebook) {
        Map<String, String> all = new LinkedHashMap<>(HtmlReport.pages(gradebook, SampleClass.SECTIONS));
        all.put("index.html", HtmlReport.overview(gradebook));
        all.putAll(answers(gradebook));
        return all;
    }

    /** A page for each answer of the first submission. */
    private static Map<String, String> answers(Gradebook gradebook) {
        Map<String, String> answers = new LinkedHashMap<>();
        gradebook.submissions().stream()
                .limit(1)
                .flatMap(submission -> submission.exercises().stream())
                .forEach(verdict -> answers.put(
                        "answer" + answers.size() + ".html",
                        HtmlReport.answer(
                                gradebook,
                                verdict,
                                SampleClass.SECTIONS,
                                SampleClass.FILE,
                                Optional.of(SampleClass.source(
                                        gradebook.submissions().size() > 2 ? 500 : 45)),
                                SampleClass.curves()
                                        .get(answers.size()
                                                % SampleClass.curves().size()))));
        return answers;
    }

    private static List<Document> documents(Gradebook gradebook) {
        return all(gradebook).values().stream().map(Jsoup::parse).toList();
    }

    @ParameterizedTest
    @MethodSource("gradebooks")
    void holdsNoElementAndNoAttributeOfASubmissions(Gradebook gradebook) {
        for (Document page : documents(gradebook)) {
            for (Element element : page.getAllElements()) {
                assertThat(ELEMENTS).contains(element.tagName());
                assertThat(element.attributes()).extracting(Attribute::getKey).allMatch(ATTRIBUTES::contains);
                assertThat(element.attributes())
                        .extracting(Attribute::getValue)
                        .allMatch(value -> !value.contains("<") && !value.contains("javascript:"));
            }
            assertThat(page.select("[href]").eachAttr("href"))
                    .allMatch(address -> address.matches("#exercise\\d+|pages/[A-Za-z0-9][A-Za-z0-9._-]*\\.html"));
        }
    }

    @ParameterizedTest
    @MethodSource("gradebooks")
    void holdsNoInvisibleCharacterAndNoAddress(Gradebook gradebook) {
        for (String page : all(gradebook).values()) {
            assertThat(List.of("http://", "https://", "url(", "@import", "\ufffe", "<script"))
                    .noneMatch(page::contains);
            assertThat(page.codePoints()
                            .filter(c -> c != '\n'
                                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("gradebooks")
    void canBeReadByAScreenReader(Gradebook gradebook) {
        for (Document page : documents(gradebook)) {
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("th:not([scope]), table:not(:has(caption)), svg:not([role=img]):not([aria-hidden])"))
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            int level = 0;
            for (Element heading : page.select("h1, h2, h3")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void hostileTextIsThereAsText() {
        Document page = documents(Gradebooks.of(SampleClass.hostile())).get(0);

        String shown = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)> \" ' ` javascript:";
        assertThat(page.title()).startsWith(shown);
        assertThat(page.select("h1").text()).startsWith(shown);
        assertThat(page.select("section > p").eachText()).anyMatch(text -> text.startsWith(shown));
        assertThat(page.select(".details pre").text()).contains(shown).contains("</pre></svg><base href=//x.invalid>");
        assertThat(page.text()).contains("<202e>gnp.exe", "<0>", "&lt;b&gt;");
    }

    @Test
    void longTextsAreCut() {
        assertThat(all(Gradebooks.of(SampleClass.huge())).values())
                .extracting(String::length)
                .allMatch(length -> length < 100_000);
        Document page = documents(Gradebooks.of(SampleClass.huge())).get(0);
        assertThat(page.select(".details").first().text()).endsWith("line 198\n... and 4801 more lines");
    }

    @Test
    void aClassOf150IsUnderAMegabyte() {
        String overview = HtmlReport.overview(SampleClass.of(150));

        assertThat(overview.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
        assertThat(Jsoup.parse(overview).select(".marks tbody tr")).hasSize(150);
    }

    @Test
    void theSameGradebookGivesTheSameBytes() {
        assertThat(all(SampleClass.of(5))).isEqualTo(all(SampleClass.of(5)));
    }

    @Test
    void onlyItsOwnStyleIsAllowed() throws Exception {
        Document page = Jsoup.parse(HtmlReport.overview(Gradebooks.of()));

        byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
    }

    /** For {@code .ci/pages}, which opens them in a browser. */
    @Test
    void samplesAreWritten() throws IOException {
        Path samples = Path.of(System.getProperty("speedup.home"), "grader", "target", "html-samples");
        Map<String, Gradebook> gradebooks = Map.of(
                "class", SampleClass.of(150),
                "statuses", Gradebooks.of(Gradebooks.everyStatus("Ada"), SampleClass.wide()),
                "hostile", Gradebooks.of(SampleClass.hostile(), SampleClass.huge()));
        for (Map.Entry<String, Gradebook> each : gradebooks.entrySet()) {
            Path folder = Files.createDirectories(samples.resolve(each.getKey()));

            ExportFormat.HTML.write(ClassMarks.of(each.getValue()), folder, SampleClass.SECTIONS);

            Path answers = Files.createDirectories(folder.resolve("answers"));
            for (Map.Entry<String, String> answer : answers(each.getValue()).entrySet()) {
                Files.writeString(answers.resolve(answer.getKey()), answer.getValue());
            }
            try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
                assertThat(pages).hasSize(each.getValue().submissions().size());
            }
        }
    }
}
