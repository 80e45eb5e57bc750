package speedup.grader.plot;

import java.util.List;
import speedup.grader.plot.Canvas.Anchor;
import speedup.grader.plot.Canvas.Spot;
import speedup.lab.Plot.Arrow;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Node;

/** Nodes on an ellipse, the first one on the left, and straight arrows between them. */
final class GraphPanel {

    private static final double CENTRE_X = Sheet.PANEL_WIDTH / 2.0;
    private static final double CENTRE_Y = Sheet.PANEL_HEIGHT / 2.0 + 24;
    private static final double RADIUS_X = 400;
    private static final double RADIUS_Y = 270;

    private static final double NODE_WIDTH = 240;
    private static final double NODE_HEIGHT = 110;

    /** What is free between a node and the ends of its arrows. */
    private static final double GAP = 8;

    private static final double HEAD_LENGTH = 26;
    private static final double HEAD_HALF_WIDTH = 11;

    /** From an arrow to the words beside it. */
    private static final double LABEL_DISTANCE = 26;

    private static final Look ROUND = Look.outlined("#cfe3f1", Hatch.NONE, "#005a8d", 3);
    private static final Look CORNERED = Look.outlined(Look.WHITE, Hatch.NONE, "#b84f00", 3);
    private static final Look SHAFT = Look.line(Look.BLACK, 3, List.of());
    private static final Look HEAD = Look.filled(Look.BLACK);

    private GraphPanel() {}

    static void draw(Graph graph, Canvas canvas) {
        int count = graph.nodes().size();
        for (int i = 0; i < count; i++) {
            draw(graph.nodes().get(i), place(i, count), canvas);
        }
        for (Arrow arrow : graph.arrows()) {
            if (arrow.from() != arrow.to()) {
                canvas.group("arrow", PlotDescription.arrow(graph, arrow), () -> draw(arrow, graph, canvas));
            }
        }
    }

    private static Spot place(int index, int count) {
        double angle = Math.PI + 2 * Math.PI * index / count;
        return new Spot(CENTRE_X + RADIUS_X * Math.cos(angle), CENTRE_Y + RADIUS_Y * Math.sin(angle));
    }

    private static void draw(Node node, Spot centre, Canvas canvas) {
        canvas.group("node", node.name(), () -> {
            if (node.round()) {
                canvas.ellipse(centre.x(), centre.y(), NODE_WIDTH / 2, NODE_HEIGHT / 2, ROUND);
            } else {
                canvas.rectangle(
                        centre.x() - NODE_WIDTH / 2, centre.y() - NODE_HEIGHT / 2, NODE_WIDTH, NODE_HEIGHT, CORNERED);
            }
            drawCentred(node.name(), centre, canvas);
        });
    }

    private static void drawCentred(String words, Spot centre, Canvas canvas) {
        canvas.text(words, centre.x(), centre.y() + Sheet.LABEL_SIZE / 3.0, Anchor.MIDDLE, Sheet.LABEL_SIZE, false);
    }

    private static void draw(Arrow arrow, Graph graph, Canvas canvas) {
        int count = graph.nodes().size();
        Spot from = place(arrow.from(), count);
        Spot to = place(arrow.to(), count);
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        double begin = edge(graph.nodes().get(arrow.from()), x, y) + GAP;
        double end = length - edge(graph.nodes().get(arrow.to()), x, y) - GAP;
        Spot tip = new Spot(from.x() + end * x, from.y() + end * y);
        Spot neck = new Spot(tip.x() - HEAD_LENGTH * x, tip.y() - HEAD_LENGTH * y);
        canvas.line(from.x() + begin * x, from.y() + begin * y, neck.x(), neck.y(), SHAFT);
        canvas.path(
                List.of(
                        tip,
                        new Spot(neck.x() - HEAD_HALF_WIDTH * y, neck.y() + HEAD_HALF_WIDTH * x),
                        new Spot(neck.x() + HEAD_HALF_WIDTH * y, neck.y() - HEAD_HALF_WIDTH * x)),
                true,
                HEAD);
        double middle = (begin + end) / 2;
        drawBeside(arrow.label(), from.x() + middle * x, from.y() + middle * y, x, y, canvas);
    }

    /** Puts words on the left of an arrow, as it is seen along: outside of a circle that it goes clockwise along. */
    private static void drawBeside(String words, double x, double y, double alongX, double alongY, Canvas canvas) {
        double distance = LABEL_DISTANCE + TextWidth.of(words, Sheet.LABEL_SIZE) / 2 * Math.abs(alongY);
        drawCentred(words, new Spot(x + distance * alongY, y - distance * alongX), canvas);
    }

    /** How far it is from the centre of a node to its edge, in a direction. */
    private static double edge(Node node, double x, double y) {
        double byWidth = Math.abs(x) / (NODE_WIDTH / 2);
        double byHeight = Math.abs(y) / (NODE_HEIGHT / 2);
        return 1 / (node.round() ? Math.hypot(byWidth, byHeight) : Math.max(byWidth, byHeight));
    }
}
