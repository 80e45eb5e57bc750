package speedup.grader.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import speedup.grader.tests.TestReport.Result;

/**
 * Reads the XML report that JUnit's console launcher writes. It comes from the sandbox, so it may be
 * anything: what is no report gives no results.
 */
final class JUnitXml {

    private static final long MAX_BYTES = 4 << 20;

    /**
     * Limits of the JDK's parser, and there are no name spaces, so that the parser has little to remember and to look
     * up. JUnit's reports are far below each.
     */
    private static final Map<String, Integer> LIMITS = Map.of(
            "maxElementDepth", 32,
            "elementAttributeLimit", 32,
            "maxXMLNameLimit", 1_000);

    private static final String LIMIT_PREFIX = "http://www.oracle.com/xml/jaxp/properties/";

    private static final int MAX_RESULTS = 200;
    private static final String DISPLAY_NAME = "display-name: ";

    /** Between the names of the engine, the class and the test. */
    private static final String PATH = " > ";

    private JUnitXml() {}

    static TestReport read(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return TestReport.without("The lesson's tests ended without a report: something ended their JVM.");
        }
        if (size > MAX_BYTES) {
            return TestReport.without("The report of the lesson's tests is too large to be read.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new TestReport(parse(in), "");
        } catch (XMLStreamException | RuntimeException e) {
            return TestReport.without("The report of the lesson's tests cannot be read.");
        }
    }

    private static List<Result> parse(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        LIMITS.forEach((name, limit) -> factory.setProperty(LIMIT_PREFIX + name, limit));
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<Result> results = new ArrayList<>();
        while (xml.hasNext() && results.size() < MAX_RESULTS) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("testcase")) {
                results.add(testCase(xml));
            }
        }
        return results;
    }

    private static Result testCase(XMLStreamReader xml) throws XMLStreamException {
        String method = attribute(xml, "name");
        String name = method;
        String exception = "";
        boolean passed = true;
        boolean skipped = false;
        String message = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("testcase"))) {
            if (!xml.isStartElement()) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("failure") || element.equals("error")) {
                passed = false;
                message = attribute(xml, "message");
                exception = attribute(xml, "type");
            } else if (element.equals("skipped")) {
                skipped = true;
            } else if (element.equals("system-out")) {
                name = displayName(xml.getElementText(), name);
            }
        }
        return new Result(method, name, passed, message, exception, skipped);
    }

    private static String displayName(String output, String otherwise) {
        return output.lines()
                .filter(line -> line.startsWith(DISPLAY_NAME))
                .map(line -> line.substring(Math.max(DISPLAY_NAME.length(), line.lastIndexOf(PATH) + PATH.length())))
                .findFirst()
                .orElse(otherwise);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
