package speedup.grader.plot;

import java.util.List;

/**
 * How the bars or the curve of a series look: apart from others by lightness, hatch, marker and dashes, so that colors
 * are not needed. The colors are told apart by the colour-blind too. Source: M. Okabe and K. Ito, "Color Universal
 * Design", 2008.
 *
 * @param area of its bars
 * @param ink of its lines
 * @param marker of its points
 * @param dashes of a law that is fitted to it
 */
record SeriesStyle(Look area, String ink, Marker marker, List<Integer> dashes) {

    private static final double OUTLINE = 2.5;

    private static final List<SeriesStyle> STYLES = List.of(
            of("#005a8d", Hatch.NONE, "#005a8d", Marker.DISC, List.of(12, 8)),
            of("#fbe3d0", Hatch.RISING, "#b84f00", Marker.SQUARE, List.of(4, 6)),
            of("#ffffff", Hatch.NONE, "#00694d", Marker.DIAMOND, List.of(20, 8)),
            of("#dba6c4", Hatch.LEVEL, "#8a2f64", Marker.TRIANGLE, List.of(12, 6, 3, 6)),
            of("#000000", Hatch.NONE, "#000000", Marker.RING, List.of(3, 3)),
            of("#fdf3d9", Hatch.FALLING, "#7a5400", Marker.FRAME, List.of(24, 6, 4, 6)),
            of("#bfe0f5", Hatch.CROSSED, "#1f6f9c", Marker.CROSS, List.of(8, 4)));

    private static SeriesStyle of(String fill, Hatch hatch, String ink, Marker marker, List<Integer> dashes) {
        return new SeriesStyle(Look.outlined(fill, hatch, ink, OUTLINE), ink, marker, dashes);
    }

    /** Of the series with this number, from 0 on; they repeat in the end. */
    static SeriesStyle number(int series) {
        return STYLES.get(series % STYLES.size());
    }
}
