package speedup.grader.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Series side by side: whether they are told apart where there are no colors. */
class SeriesStyleTest {

    private static final int SERIES = 7;

    @Test
    void areasDifferInHatchOrInLightness() {
        for (int one = 0; one < SERIES; one++) {
            for (int other = one + 1; other < SERIES; other++) {
                Look first = SeriesStyle.number(one).area();
                Look second = SeriesStyle.number(other).area();
                boolean differ = first.hatch() != second.hatch()
                        || Math.abs(lightness(first.fill()) - lightness(second.fill())) > 0.25;
                assertThat(differ).as("series %d and %d", one, other).isTrue();
            }
        }
    }

    @Test
    void measuredCurvesDifferInTheirMarkersAndLawsInTheirDashes() {
        Set<Object> markers = new HashSet<>();
        Set<Object> dashes = new HashSet<>();
        IntStream.range(0, SERIES).mapToObj(SeriesStyle::number).forEach(style -> {
            markers.add(style.marker());
            dashes.add(style.dashes());
        });
        assertThat(markers).hasSize(SERIES);
        assertThat(dashes).hasSize(SERIES);
    }

    @Test
    void repeatsInTheEnd() {
        assertThat(SeriesStyle.number(SERIES)).isEqualTo(SeriesStyle.number(0));
    }

    /** What is left of a color in a picture without them, from 0 to 1. Source: ITU-R BT.709. */
    private static double lightness(String color) {
        Color rgb = Color.decode(color);
        return (0.2126 * rgb.getRed() + 0.7152 * rgb.getGreen() + 0.0722 * rgb.getBlue()) / 255;
    }
}
