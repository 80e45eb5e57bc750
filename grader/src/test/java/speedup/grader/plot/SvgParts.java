package speedup.grader.plot;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads what stands in an SVG. */
public final class SvgParts {

    private SvgParts() {}

    public static Element parse(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
    }

    public static List<Element> elements(Element from, String name) {
        return IntStream.range(0, from.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) from.getElementsByTagName(name).item(i))
                .toList();
    }

    /** The groups of a kind. */
    public static List<Element> groups(Element from, String kind) {
        return elements(from, "g").stream()
                .filter(group -> group.getAttribute("class").equals(kind))
                .toList();
    }

    /** What a group is called. */
    public static String name(Element group) {
        return elements(group, "title").get(0).getTextContent();
    }

    public static List<String> texts(Element from) {
        return elements(from, "text").stream().map(Element::getTextContent).toList();
    }
}
