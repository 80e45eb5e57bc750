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
import java.util.stream.Collectors;
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
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** What holds for every page, whatever a submission says. */
class HtmlSafetyTest {

    private static final Set<String> ELEMENTS = Set.of(
            "#root html head meta title style script body main footer section div h1 h2 h3 p button ul li dl dt dd a b bdi code pre small"
                    .concat(" span table caption thead tbody tfoot tr th td svg desc rect line polyline circle text g")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(("lang charset http-equiv content name class id href scope role tabindex aria-hidden aria-label"
                            + " aria-labelledby aria-describedby hidden type data-nanos preserveAspectRatio viewBox x y width height x1 y1 x2 y2 cx cy r points text-anchor")
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
            // The only script is the program's own, and the policy lets no other one run.
            String others = page.replace("<script>" + scriptOf(page) + "</script>", "");
            assertThat(List.of("http://", "https://", "url(", "@import", "\ufffe", "<script"))
                    .noneMatch(others::contains);
            assertThat(page.codePoints()
                            .filter(c -> c != '\n'
                                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)))
                    .isEmpty();
        }
    }

    private static String scriptOf(String page) {
        return Jsoup.parse(page).select("script").stream().map(Element::data).collect(Collectors.joining());
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

    private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

    @Test
    void onlyItsOwnStyleIsAllowed() throws Exception {
        Document page = Jsoup.parse(HtmlReport.overview(Gradebooks.of()));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(POLICY).attr("content")).isEqualTo(policy(page));
    }

    @Test
    void onlyItsOwnScriptIsAllowedWhereThereIsATimeline() throws Exception {
        Document page = Jsoup.parse(answers(Gradebooks.of(SampleClass.hostile())).values().stream()
                .filter(text -> text.contains("gantt\""))
                .findFirst()
                .orElseThrow());

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select(POLICY).attr("content"))
                .isEqualTo(policy(page) + "; script-src 'sha256-" + hash(page, "script") + "'");
    }

    private static String policy(Document page) throws Exception {
        return "default-src 'none'; style-src 'sha256-" + hash(page, "style")
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(Document page, String element) throws Exception {
        byte[] text = page.selectFirst(element).data().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @Test
    void namesAndCodeOfARecordingAreTextAlone() {
        Document page = documents(Gradebooks.of(SampleClass.hostile())).get(0);

        String title = page.selectFirst("svg.bars title").wholeText();
        assertThat(title)
                .startsWith("</title></style><script>alert(1)</script>")
                .contains("\n</title></style><script>");
        assertThat(title.lines()).hasSize(2).allMatch(line -> line.length() < 400);
        assertThat(page.select("[aria-label^=Where the threads] code").text()).contains("<script>alert(1)");
    }

    @Test
    void theLargestTimelineIsUnderTwoMegabytes() {
        String page = answers(Gradebooks.of(new SubmissionVerdict(
                        "Ada",
                        List.of(),
                        List.of(Gradebooks.verdict(
                                "threads/sum",
                                Status.TOO_SLOW,
                                Optional.of(SampleClass.tooSlow(SampleClass.largestThreads())))))))
                .get("answer0.html");

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
    }

    private static ExerciseVerdict threads() {
        return Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Optional.of(SampleClass.tooSlow(Gradebooks.THREADS)));
    }

    /** For {@code .ci/pages}, which opens them in a browser. */
    @Test
    void samplesAreWritten() throws IOException {
        Path samples = Path.of(System.getProperty("speedup.home"), "grader", "target", "html-samples");
        Map<String, Gradebook> gradebooks = Map.of(
                "class", SampleClass.of(150),
                "statuses", Gradebooks.of(Gradebooks.everyStatus("Ada"), SampleClass.wide()),
                "threads", Gradebooks.of(new SubmissionVerdict("Ada", List.of(), List.of(threads()))),
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
