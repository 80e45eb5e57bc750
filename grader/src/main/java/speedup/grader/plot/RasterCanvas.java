package speedup.grader.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws to an image made of dots. */
final class RasterCanvas implements Canvas {

    private final BufferedImage image;
    private final Graphics2D graphics;

    RasterCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        smooth(graphics);
        rectangle(0, 0, width, height, Look.PAPER);
    }

    /** Ends it; the dots. */
    BufferedImage image() {
        graphics.dispose();
        return image;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void group(String kind, String name, Part part) {
        part.draw();
    }

    @Override
    public void shifted(double right, Part part) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(right, 0);
        part.draw();
        graphics.setTransform(before);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Look look) {
        draw(new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height)), look);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Look look) {
        draw(new Line2D.Double(x1, y1, x2, y2), look);
    }

    @Override
    public void path(List<Spot> spots, boolean isClosed, Look look) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(spots.get(0).x(), spots.get(0).y());
        spots.stream().skip(1).forEach(spot -> path.lineTo(spot.x(), spot.y()));
        if (isClosed) {
            path.closePath();
        }
        draw(path, look);
    }

    @Override
    public void ellipse(double x, double y, double radiusX, double radiusY, Look look) {
        draw(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), look);
    }

    @Override
    public void image(BufferedImage picture, double x, double y, double width, double height) {
        graphics.drawImage(picture, (int) x, (int) y, (int) width, (int) height, null);
    }

    @Override
    public void text(String words, double x, double y, Anchor anchor, int size, boolean isBold) {
        graphics.setFont(new Font(Font.SANS_SERIF, isBold ? Font.BOLD : Font.PLAIN, size));
        double width =
                graphics.getFontMetrics().getStringBounds(words, graphics).getWidth();
        double before = switch (anchor) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        graphics.setColor(Color.BLACK);
        graphics.drawString(words, (float) (x - before), (float) y);
    }

    @Override
    public void textUpwards(String words, double x, double y, int size) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, y);
        text(words, x, y, Anchor.MIDDLE, size, false);
        graphics.setTransform(before);
    }

    private void draw(Shape shape, Look look) {
        if (!look.fill().equals(Look.NONE)) {
            graphics.setPaint(paint(look));
            graphics.fill(shape);
        }
        if (!look.stroke().equals(Look.NONE)) {
            graphics.setPaint(Color.decode(look.stroke()));
            graphics.setStroke(stroke(look));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Look look) {
        float width = (float) look.width();
        if (look.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        float[] dashes = new float[look.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = look.dashes().get(i);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    private static Paint paint(Look look) {
        if (look.hatch() == Hatch.NONE) {
            return Color.decode(look.fill());
        }
        BufferedImage tile = new BufferedImage(Hatch.TILE, Hatch.TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tile.createGraphics();
        smooth(pen);
        pen.setColor(Color.decode(look.fill()));
        pen.fillRect(0, 0, Hatch.TILE, Hatch.TILE);
        pen.setColor(Color.decode(look.stroke()));
        pen.setStroke(new BasicStroke((float) Hatch.LINE_WIDTH));
        look.hatch().lines().forEach(line -> pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2())));
        pen.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, Hatch.TILE, Hatch.TILE));
    }
}
