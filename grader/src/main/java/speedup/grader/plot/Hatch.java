package speedup.grader.plot;

import java.util.List;

/** Patterns by which areas are told apart without colors; lines in a square tile that is repeated. */
enum Hatch {
    NONE(List.of()),
    RISING(List.of(line(-2, 2, 2, -2), line(-2, 14, 14, -2), line(10, 14, 14, 10))),
    FALLING(List.of(line(-2, 10, 2, 14), line(-2, -2, 14, 14), line(10, -2, 14, 2))),
    LEVEL(List.of(line(0, 6, 12, 6))),
    UPRIGHT(List.of(line(6, 0, 6, 12))),
    CROSSED(List.of(line(0, 6, 12, 6), line(6, 0, 6, 12)));

    /** The width and height of a tile, in dots. */
    static final int TILE = 12;

    static final double LINE_WIDTH = 2.5;

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<Line> lines;

    Hatch(List<Line> lines) {
        this.lines = lines;
    }

    /** A line of a tile; it may end outside of it. */
    record Line(int x1, int y1, int x2, int y2) {}

    private static Line line(int x1, int y1, int x2, int y2) {
        return new Line(x1, y1, x2, y2);
    }

    List<Line> lines() {
        return lines;
    }
}
