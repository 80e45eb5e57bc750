package speedup.grader.report.html.parts;

import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import speedup.grader.report.ToolVersion;
import speedup.grader.verdict.Gradebook.Conditions;

/** What is the same around the content of every page. */
public final class PageFrame {

    private static final String STYLE = resource("style.css");

    private static final String SCRIPT = resource("timeline.js");

    /** Should a text become markup for all that, it could load nothing, run nothing and look like nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";

    /** The same with this one script, which is the program's own. */
    private static final String SCRIPT_POLICY = POLICY + "; script-src 'sha256-" + hash(SCRIPT) + "'";

    private final List<DomContent> footing;

    /** One that ends with the conditions of the marks. */
    public PageFrame(Conditions conditions) {
        this("Conditions", "The marks were made on this machine, and under these rules.", facts(conditions));
    }

    /**
     * One that ends with other facts.
     *
     * @param title what the facts are
     * @param introduction a sentence before them
     * @param facts by their names
     */
    public PageFrame(String title, String introduction, Map<String, String> facts) {
        this.footing = List.of(
                h2(title),
                p(introduction),
                dl().withClass("facts")
                        .with(each(facts, (name, value) -> each(dt(name), dd(PageText.message(value))))));
    }

    /**
     * A whole page, which runs no script.
     *
     * @param title the page's title
     * @param look a class for what a kind of page has of its own
     */
    public String around(String title, String look, List<DomContent> content) {
        return around(title, look, content, false);
    }

    /** A whole page; {@code zooms} says whether it has the script by which timelines are zoomed. */
    public String around(String title, String look, List<DomContent> content, boolean zooms) {
        return "<!DOCTYPE html>\n"
                + html().withLang("en")
                        .with(headOf(title, zooms ? SCRIPT_POLICY : POLICY))
                        .with(body().withClass(look)
                                .with(main().with(content))
                                .with(footer().with(footing))
                                .condWith(zooms, script().with(rawHtml(SCRIPT))))
                        .render()
                + "\n";
    }

    private static DomContent headOf(String title, String policy) {
        return head().with(
                        meta().withCharset("utf-8"),
                        meta().attr("http-equiv", "Content-Security-Policy").withContent(policy),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        meta().withName("color-scheme").withContent("light dark"),
                        title(title),
                        style().with(rawHtml(STYLE)));
    }

    private static Map<String, String> facts(Conditions conditions) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", conditions.processor());
        facts.put("Cores for an answer", "" + conditions.cores());
        facts.put("Java", conditions.java());
        facts.put("Sandbox", conditions.sandbox());
        facts.put("CPU times from", conditions.accounting());
        facts.put("Timed at", conditions.priority());
        facts.put("Speedup", ToolVersion.current());
        return facts;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
