package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Spot;

/** What stands at a measured point. */
enum Marker {
    DISC,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    RING,
    FRAME,
    CROSS;

    private static final double RADIUS = 9;
    private static final double OUTLINE = 3;

    void draw(Canvas canvas, double x, double y, String ink) {
        Look full = Look.filled(ink);
        Look hollow = Look.outlined(Look.WHITE, Hatch.NONE, ink, OUTLINE);
        double r = RADIUS;
        switch (this) {
            case DISC -> canvas.ellipse(x, y, r, r, full);
            case RING -> canvas.ellipse(x, y, r, r, hollow);
            case SQUARE -> canvas.rectangle(x - r, y - r, 2 * r, 2 * r, full);
            case FRAME -> canvas.rectangle(x - r, y - r, 2 * r, 2 * r, hollow);
            case DIAMOND -> {
                double far = 1.3 * r;
                canvas.path(
                        List.of(new Spot(x, y - far), new Spot(x + far, y), new Spot(x, y + far), new Spot(x - far, y)),
                        true,
                        full);
            }
            case TRIANGLE ->
                canvas.path(
                        List.of(new Spot(x, y - 1.2 * r), new Spot(x + 1.1 * r, y + r), new Spot(x - 1.1 * r, y + r)),
                        true,
                        full);
            case CROSS ->
                canvas.group("cross", "", () -> {
                    canvas.line(x - r, y - r, x + r, y + r, Look.line(ink, OUTLINE, List.of()));
                    canvas.line(x - r, y + r, x + r, y - r, Look.line(ink, OUTLINE, List.of()));
                });
        }
    }
}
