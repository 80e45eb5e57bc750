package speedup.grader.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import speedup.lab.Plot.Arrow;
import speedup.lab.Plot.Graph;
import speedup.lab.Plot.Node;

/** Nodes on an ellipse, the first one on the left, and straight arrows between them. */
final class GraphPanel {

    private static final double CENTRE_X = Charts.PANEL_WIDTH / 2.0;
    private static final double CENTRE_Y = Charts.PANEL_HEIGHT / 2.0 + 24;
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

    private static final BasicStroke OUTLINE = new BasicStroke(3);

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, Charts.LABEL_SIZE);

    private GraphPanel() {}

    static void paint(Graph graph, Graphics2D graphics) {
        Charts.paintTitle(graph.title(), graphics);
        graphics.setStroke(OUTLINE);
        int count = graph.nodes().size();
        for (int i = 0; i < count; i++) {
            paint(graph.nodes().get(i), place(i, count), graphics);
        }
        for (Arrow arrow : graph.arrows()) {
            if (arrow.from() != arrow.to()) {
                paint(arrow, graph, graphics);
            }
        }
    }

    private static Point2D.Double place(int index, int count) {
        double angle = Math.PI + 2 * Math.PI * index / count;
        return new Point2D.Double(CENTRE_X + RADIUS_X * Math.cos(angle), CENTRE_Y + RADIUS_Y * Math.sin(angle));
    }

    private static void paint(Node node, Point2D.Double centre, Graphics2D graphics) {
        double left = centre.x - NODE_WIDTH / 2;
        double top = centre.y - NODE_HEIGHT / 2;
        Shape shape = node.round()
                ? new Ellipse2D.Double(left, top, NODE_WIDTH, NODE_HEIGHT)
                : new Rectangle2D.Double(left, top, NODE_WIDTH, NODE_HEIGHT);
        graphics.setColor(node.round() ? Charts.COLOURS[0] : Charts.COLOURS[1]);
        graphics.draw(shape);
        paintCentred(node.name(), centre, graphics);
    }

    private static void paintCentred(String words, Point2D.Double centre, Graphics2D graphics) {
        Charts.paintWords(words, centre.x, centre.y + Charts.LABEL_SIZE / 3.0, FONT, graphics);
    }

    private static void paint(Arrow arrow, Graph graph, Graphics2D graphics) {
        int count = graph.nodes().size();
        Point2D.Double from = place(arrow.from(), count);
        Point2D.Double to = place(arrow.to(), count);
        double length = from.distance(to);
        double x = (to.x - from.x) / length;
        double y = (to.y - from.y) / length;
        double begin = edge(graph.nodes().get(arrow.from()), x, y) + GAP;
        double end = length - edge(graph.nodes().get(arrow.to()), x, y) - GAP;
        Point2D.Double tip = new Point2D.Double(from.x + end * x, from.y + end * y);
        Point2D.Double neck = new Point2D.Double(tip.x - HEAD_LENGTH * x, tip.y - HEAD_LENGTH * y);
        graphics.setColor(Color.BLACK);
        graphics.draw(new Line2D.Double(from.x + begin * x, from.y + begin * y, neck.x, neck.y));
        Path2D.Double head = new Path2D.Double();
        head.moveTo(tip.x, tip.y);
        head.lineTo(neck.x - HEAD_HALF_WIDTH * y, neck.y + HEAD_HALF_WIDTH * x);
        head.lineTo(neck.x + HEAD_HALF_WIDTH * y, neck.y - HEAD_HALF_WIDTH * x);
        head.closePath();
        graphics.fill(head);
        double middle = (begin + end) / 2;
        paintBeside(arrow.label(), from.x + middle * x, from.y + middle * y, x, y, graphics);
    }

    /** Puts words on the left of an arrow, as it is seen along: outside of a circle that it goes clockwise along. */
    private static void paintBeside(
            String words, double x, double y, double alongX, double alongY, Graphics2D graphics) {
        double width =
                FONT.getStringBounds(words, graphics.getFontRenderContext()).getWidth();
        double distance = LABEL_DISTANCE + width / 2 * Math.abs(alongY);
        paintCentred(words, new Point2D.Double(x + distance * alongY, y - distance * alongX), graphics);
    }

    /** How far it is from the centre of a node to its edge, in a direction. */
    private static double edge(Node node, double x, double y) {
        double byWidth = Math.abs(x) / (NODE_WIDTH / 2);
        double byHeight = Math.abs(y) / (NODE_HEIGHT / 2);
        return 1 / (node.round() ? Math.hypot(byWidth, byHeight) : Math.max(byWidth, byHeight));
    }
}
