package speedup.grader.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import speedup.lab.Plot.Picture;

/** A grey picture below its title, as large as the panel allows. */
final class PicturePanel {

    private static final int MARGIN = 24;
    private static final int TITLE_HEIGHT = 84;
    private static final int WHITE = 255;

    private PicturePanel() {}

    static void draw(Picture picture, Canvas canvas) {
        int height = Sheet.PANEL_HEIGHT - TITLE_HEIGHT - MARGIN;
        int width = Math.min(Sheet.PANEL_WIDTH - 2 * MARGIN, height * picture.columns() / picture.rows());
        height = width * picture.rows() / picture.columns();
        canvas.image(image(picture), (Sheet.PANEL_WIDTH - width) / 2.0, TITLE_HEIGHT, width, height);
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                double grey = picture.greys()[row * picture.columns() + column];
                int level = (int) Math.round(WHITE * Math.min(1, Math.max(0, grey)));
                image.setRGB(column, row, new Color(level, level, level).getRGB());
            }
        }
        return image;
    }
}
