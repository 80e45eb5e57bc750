package speedup.processes.blur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Gaussian blur")
class GaussianTest {

    @Test
    @DisplayName("leaves an even grey as it is, also where the curve is wider than the image")
    void keepsAnEvenGrey() {
        double[] grey = new double[35];
        Arrays.fill(grey, 0.75);

        assertThat(new Gaussian(9).apply(new Image(5, 7, grey)).pixels())
                .containsOnly(new double[] {0.75}, within(1e-14));
    }

    @Test
    @DisplayName("makes a bell of a point, as high and as wide as the formula says")
    void makesABellOfAPoint() {
        double[] point = new double[41 * 51];
        point[20 * 51 + 25] = 1;

        double[] bell = new Gaussian(2).apply(new Image(41, 51, point)).pixels();

        double height = 1 / (2 * Math.PI * 4);
        assertThat(bell[20 * 51 + 25]).isCloseTo(height, within(1e-4 * height));
        assertThat(bell[23 * 51 + 24]).isCloseTo(height * Math.exp(-10.0 / 8), within(1e-4 * height));
    }

    @Test
    @DisplayName("goes on beyond the border as in a mirror")
    void mirrorsAtTheBorder() {
        double[] row = {1, 0, 0, 0};
        double[] mirrored = {0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1};

        double[] blurred = new Gaussian(0.8).apply(new Image(1, 4, row)).pixels();

        assertThat(blurred)
                .containsExactly(
                        Arrays.copyOfRange(
                                new Gaussian(0.8)
                                        .apply(new Image(1, 12, mirrored))
                                        .pixels(),
                                4,
                                8),
                        within(1e-15));
    }

    @Test
    @DisplayName("says which widths there are")
    void rejectsAnImpossibleWidth() {
        assertThatThrownBy(() -> new Gaussian(Double.NaN))
                .hasMessageContaining("above 0")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Gaussian(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
