package speedup.grader.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import speedup.grader.labs.SampleReports;

/** Plots as files: what can be read back from them. */
class PlotFormatTest {

    @Test
    void svgHasEveryLabel() throws Exception {
        assertThat(words(PlotFormat.SVG.draw(SampleReports.plots())))
                .contains("Scaling", "threads", "speedup", "measured", "fit: 10% serial", "ideal")
                .contains("Sizes", "bytes", "512", "4096", "1M")
                .contains("Stacked", "Beside", "first", "second", "time, ms", "start", "work")
                .doesNotContain("measured at 2.0");
    }

    @Test
    void threadsAreWholeNumbers() throws Exception {
        assertThat(words(PlotFormat.SVG.draw(SampleReports.plots().subList(0, 1))))
                .contains("1", "2", "3", "4")
                .doesNotContain("1.2", "2.2", "3.4");
    }

    @Test
    void pngShowsAllPlotsSideBySide() throws Exception {
        BufferedImage one = image(PlotFormat.PNG.draw(SampleReports.plots().subList(0, 1)));
        BufferedImage all = image(PlotFormat.PNG.draw(SampleReports.plots()));
        assertThat(all.getWidth()).isEqualTo(4 * one.getWidth());
        assertThat(all.getHeight()).isEqualTo(one.getHeight());
        for (int panel = 0; panel < 4; panel++) {
            int left = panel * one.getWidth();
            assertThat(IntStream.range(0, one.getWidth() * one.getHeight())
                            .map(dot -> all.getRGB(left + dot % one.getWidth(), dot / one.getWidth()))
                            .distinct()
                            .count())
                    .as("colours in panel %d", panel)
                    .isGreaterThan(5);
        }
    }

    @Test
    void endingDecides() {
        assertThat(PlotFormat.ofFileName("a/plot.SVG")).contains(PlotFormat.SVG);
        assertThat(PlotFormat.ofFileName("plot.png")).contains(PlotFormat.PNG);
        assertThat(PlotFormat.ofFileName("plot.jpg")).isEmpty();
        assertThat(PlotFormat.ofFileName("svg")).isEmpty();
    }

    @Test
    void thisJavaCanDraw() {
        assertThatCode(PlotFormat::requireGraphics).doesNotThrowAnyException();
        assertThat(new GraphicsMissing(new UnsatisfiedLinkError("no libfreetype")))
                .hasMessageContainingAll("no libfreetype", "fontconfig", "leave --out away");
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static List<String> words(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        NodeList texts = document.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        return words;
    }
}
